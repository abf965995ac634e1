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

import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';

function quoted(names: readonly string[]): string {
  // JSON's strings are YAML's, and nothing in a name can break out of them.
  return names.map(name => JSON.stringify(name)).join(', ');
}

/**
 * The rights that were refused on a cluster, as rules of a ClusterRole, each
 * once; undefined when no right would mend anything.
 */
export function rbacYaml(
  errors: readonly Pick<ApiClusterError, 'rbacRule'>[],
): string | undefined {
  const rules = new Set(
    errors.flatMap(({ rbacRule }) =>
      rbacRule
        ? [
            [
              `  - apiGroups: [${quoted(rbacRule.apiGroups)}]`,
              `    resources: [${quoted(rbacRule.resources)}]`,
              `    verbs: [${quoted(rbacRule.verbs)}]`,
            ].join('\n'),
          ]
        : [],
    ),
  );
  return rules.size === 0 ? undefined : ['rules:', ...rules, ''].join('\n');
}
