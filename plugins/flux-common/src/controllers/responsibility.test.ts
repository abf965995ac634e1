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

import { responsibilityOf, serves, ServingController } from './responsibility';

const SHARD = 'sharding.fluxcd.io/key';

function controller(
  name: string,
  fields: Partial<ServingController> = {},
): ServingController {
  return {
    namespace: 'flux-system',
    name,
    component: 'kustomize-controller',
    ownNamespaceOnly: false,
    ...fields,
  };
}

const MAIN = controller('main', { watchSelector: `!${SHARD}` });
const ALL = controller('all');
const SHARD_A = controller('shard-a', { watchSelector: `${SHARD}=a` });
const SHARD_B = controller('shard-b', { watchSelector: `${SHARD} in (b, c)` });
const TENANT = controller('tenant', {
  namespace: 'tenant',
  ownNamespaceOnly: true,
});
const HELM = controller('helm', { component: 'helm-controller' });
const SECOND = controller('second', { namespace: 'zz' });

function responsible(
  all: readonly ServingController[],
  resource: { kind?: string; namespace?: string; shard?: string },
): string[] {
  const { kind = 'Kustomization', namespace = 'apps', shard } = resource;
  return all
    .filter(each => {
      const own = responsibilityOf(each, all);
      const labels: Record<string, string> =
        shard === undefined ? {} : { [SHARD]: shard };
      const subject = { kind, namespace, labels };
      return (
        own !== undefined &&
        serves(own, subject) &&
        !own.except.some(served => serves(served, subject))
      );
    })
    .map(({ name }) => name);
}

describe('a resource counts under the controller', () => {
  it.each<
    [
      string,
      ServingController[],
      Parameters<typeof responsible>[1],
      string | undefined,
    ]
  >([
    ['of its kind', [ALL, HELM], {}, 'all'],
    ['of its kind, too', [ALL, HELM], { kind: 'HelmRelease' }, 'helm'],
    ['of its shard', [MAIN, SHARD_A, SHARD_B], { shard: 'a' }, 'shard-a'],
    ['of its shard in a set', [MAIN, SHARD_B], { shard: 'c' }, 'shard-b'],
    ['of what is in no shard', [MAIN, SHARD_A], {}, 'main'],
    ['of no shard that there is', [MAIN, SHARD_A], { shard: 'z' }, undefined],
    ['of the shard, not of all', [ALL, SHARD_A], { shard: 'a' }, 'shard-a'],
    ['of all where no shard has it', [ALL, SHARD_A], { shard: 'z' }, 'all'],
    [
      'of its namespace, not of all',
      [ALL, SHARD_A, TENANT],
      { namespace: 'tenant', shard: 'a' },
      'tenant',
    ],
    ['of all outside that namespace', [ALL, TENANT], {}, 'all'],
    ['that comes first where two have everything', [SECOND, ALL], {}, 'all'],
    ['of no kind of Flux', [ALL, HELM], { kind: 'Deployment' }, undefined],
    [
      'that can be told',
      [controller('broken', { watchSelector: '((' })],
      {},
      undefined,
    ],
    [
      'whose namespaces are known',
      [controller('old', { ownNamespaceOnly: undefined })],
      {},
      undefined,
    ],
    [
      'of another, when those of one cannot be told',
      [controller('a-broken', { watchSelector: '((' }), ALL],
      {},
      'all',
    ],
  ])('%s', (_, all, resource, expected) => {
    expect(responsible(all, resource)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });
});
