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

import {
  ALERT_RULE_NAMES,
  ALERT_SEVERITIES,
  FLUX_KINDS,
  toHoldOff,
} from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';
import { DURATION_FORMS, readDuration } from './readDuration';

/** Configuration that comes from the environment is always text. */
const BOOLEANS: Record<string, boolean> = { true: true, false: false };

const flag = z.preprocess(
  value =>
    typeof value === 'string' && Object.hasOwn(BOOLEANS, value)
      ? BOOLEANS[value]
      : value,
  z.boolean({ error: 'must be true or false' }),
);

function oneOf(names: readonly string[]): string {
  return `must be one of ${names.join(', ')}`;
}

const text = z
  .string({ error: 'must be a text' })
  .min(1, { error: 'must not be empty' });

const kindName = z.enum(
  FLUX_KINDS.map(({ kind }) => kind),
  { error: oneOf(FLUX_KINDS.map(({ kind }) => kind)) },
);

const severity = z.enum(ALERT_SEVERITIES, {
  error: oneOf(ALERT_SEVERITIES),
});

const holdOff = z.json().transform((value, context) => {
  const milliseconds = readDuration(value);
  if (milliseconds === undefined) {
    context.addIssue({ code: 'custom', message: `must be ${DURATION_FORMS}` });
    return z.NEVER;
  }
  const rounded = toHoldOff(milliseconds);
  if (rounded === undefined) {
    context.addIssue({ code: 'custom', message: 'must be a year at most' });
    return z.NEVER;
  }
  return rounded;
});

const namespace = z
  .string({ error: 'must be a text' })
  .regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, {
    error: 'must be the name of a Kubernetes namespace',
  });

function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item, { error: 'must be a list' })
    .min(1, { error: 'must not be empty; leave it out to mean all' });
}

function filterOf<T extends z.ZodType>(item: T) {
  return section({
    include: listOf(item).optional(),
    exclude: z.array(item, { error: 'must be a list' }).optional(),
  });
}

function section<T extends z.ZodRawShape>(shape: T) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has no key ${issue.keys.join(', ')}; its keys are ${keys}`
        : `must be an object with some of the keys ${keys}`,
  });
}

const settings = {
  enabled: flag.optional(),
  for: holdOff.optional(),
  severity: severity.optional(),
};

const resourceRule = section({
  ...settings,
  overrides: z
    .array(
      section({
        cluster: text.optional(),
        kind: kindName.optional(),
        namespace: namespace.optional(),
        ...settings,
      }),
      { error: 'must be a list' },
    )
    .optional(),
});

/** Its alerts are about controllers: they have a namespace, but no kind. */
const controllerRule = section({
  ...settings,
  overrides: z
    .array(
      section({
        cluster: text.optional(),
        namespace: namespace.optional(),
        ...settings,
      }),
      { error: 'must be a list' },
    )
    .optional(),
});

/** Its alerts are about a cluster as a whole: they have no kind or namespace. */
const clusterRule = section({
  ...settings,
  overrides: z
    .array(section({ cluster: text.optional(), ...settings }), {
      error: 'must be a list',
    })
    .optional(),
});

const rules = z.strictObject(
  {
    FluxReconciliationFailing: resourceRule.optional(),
    FluxReconciliationOverdue: resourceRule.optional(),
    FluxSuspendedTooLong: resourceRule.optional(),
    FluxControllerDown: controllerRule.optional(),
    FluxClusterUnreachable: clusterRule.optional(),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has no rule ${issue.keys.join(
            ', ',
          )}; the rules are ${ALERT_RULE_NAMES.join(', ')}`
        : `must be an object with some of the rules ${ALERT_RULE_NAMES.join(
            ', ',
          )}`,
  },
);

/** What may stand under `flux` in the configuration. */
export const settingsSchema = section({
  clusters: filterOf(text).optional(),
  kinds: filterOf(kindName).optional(),
  namespaces: listOf(namespace).optional(),
  rules: rules.optional(),
});

/** One rule as it is configured. */
export type ConfiguredRule = z.infer<typeof resourceRule>;
