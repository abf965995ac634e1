/*
 * Copyright 2026 The Fluxwatch Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  AlertRule,
  AlertRuleName,
  DEFAULT_ALERT_RULES,
} from '@fluxwatch/backstage-plugin-flux-common';
import { FluxSettings } from './FluxSettings';
import { ConfiguredRule, settingsSchema } from './settingsSchema';

const ROOT = 'flux';

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`,
    ROOT,
  );
}

/** What stands at a path, short enough for a sentence. */
function describeValue(root: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (current, part) =>
      typeof current === 'object' && current !== null
        ? Reflect.get(current, part)
        : undefined,
    root,
  );
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}

/** A key without a value is a key that is not there, as everywhere in Backstage. */
function withoutNulls(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => withoutNulls(item) ?? null);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== null)
        .map(([key, item]) => [key, withoutNulls(item)]),
    );
  }
  return value;
}

function toRule(defaults: AlertRule, configured?: ConfiguredRule): AlertRule {
  const { for: holdOff, overrides = [], ...rest } = configured ?? {};
  return {
    ...defaults,
    ...rest,
    ...(holdOff !== undefined && { holdOff }),
    overrides: overrides.map(({ for: overridden, ...override }) => ({
      ...override,
      ...(overridden !== undefined && { holdOff: overridden }),
    })),
  };
}

/**
 * Reads and checks everything under `flux` in the configuration.
 *
 * @throws InputError with a line for each thing that is wrong: where it stands,
 *   what is written there, and what may be
 */
export function readFluxSettings(config: RootConfigService): FluxSettings {
  const raw = withoutNulls(config.getOptional<JsonValue>(ROOT)) ?? {};
  const parsed = settingsSchema.safeParse(raw);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path, message }) =>
        `${formatPath(path)} ${message}, not ${describeValue(raw, path)}`,
    );
    throw new InputError(
      `The configuration of the Flux plugin cannot be used:\n${lines.join(
        '\n',
      )}`,
    );
  }
  const { clusters = {}, kinds = {}, namespaces, rules = {} } = parsed.data;
  const rule = (name: AlertRuleName) =>
    toRule(DEFAULT_ALERT_RULES[name], rules[name]);
  return {
    clusters,
    kinds,
    ...(namespaces && { namespaces }),
    rules: {
      FluxReconciliationFailing: rule('FluxReconciliationFailing'),
      FluxReconciliationOverdue: rule('FluxReconciliationOverdue'),
      FluxSuspendedTooLong: rule('FluxSuspendedTooLong'),
      FluxControllerDown: rule('FluxControllerDown'),
      FluxClusterUnreachable: rule('FluxClusterUnreachable'),
    },
  };
}
