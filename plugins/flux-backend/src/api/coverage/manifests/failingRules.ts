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
  AlertRule,
  AlertSeverity,
  settingsFor,
} from '@fluxwatch/backstage-plugin-flux-common';

/** Resources of a cluster for which a rule has the same settings. */
export interface RulePart {
  kinds: string[];
  /** Only this namespace. */
  namespace?: string;
  /** Not these, which have parts of their own. */
  exceptNamespaces: string[];
  holdOff: number;
  severity: AlertSeverity;
}

/** Takes a rule apart as its overrides do; what is turned off is left out. */
export function partsOfRule(
  rule: AlertRule,
  cluster: string,
  kinds: readonly string[],
): RulePart[] {
  const namespaces = [
    ...new Set(
      rule.overrides
        .filter(override => [undefined, cluster].includes(override.cluster))
        .flatMap(({ namespace }) => namespace ?? []),
    ),
  ];
  const parts = new Map<string, RulePart>();
  for (const namespace of [undefined, ...namespaces]) {
    for (const kind of kinds) {
      const settings = settingsFor(rule, { cluster, kind, namespace });
      const { enabled, holdOff, severity } = settings;
      const key = JSON.stringify([namespace, holdOff, severity]);
      const known = parts.get(key);
      if (enabled && known) {
        known.kinds.push(kind);
      } else if (enabled) {
        parts.set(key, {
          kinds: [kind],
          ...(namespace !== undefined && { namespace }),
          exceptNamespaces: namespace === undefined ? namespaces : [],
          ...{ holdOff, severity },
        });
      }
    }
  }
  return [...parts.values()];
}
