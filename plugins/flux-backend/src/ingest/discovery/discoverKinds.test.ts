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

import { createNameTest } from '../../clusters/nameFilter';
import {
  ScriptedKubernetes,
  SeenRequest,
} from '../__testUtils__/ScriptedKubernetes';
import { sendJson, sendStatus } from '../__testUtils__/scriptedAnswers';
import { createTestClient } from '../__testUtils__/testReader';
import { discoverKinds } from './discoverKinds';

const VERBS = ['get', 'list', 'watch'];

/** Group, version, and the kinds in it with their plurals; versions in the server's order. */
type Served = Array<[string, string, Record<string, string>]>;

const FLUX_2_2: Served = [
  ['apps', 'v1', { Deployment: 'deployments' }],
  ['notification.toolkit.fluxcd.io', 'v1', { Receiver: 'receivers' }],
  [
    'notification.toolkit.fluxcd.io',
    'v1beta3',
    { Alert: 'alerts', Provider: 'providers' },
  ],
  [
    'notification.toolkit.fluxcd.io',
    'v1beta2',
    { Alert: 'alerts', Provider: 'providers', Receiver: 'receivers' },
  ],
  ['helm.toolkit.fluxcd.io', 'v2beta2', { HelmRelease: 'helmreleases' }],
  ['helm.toolkit.fluxcd.io', 'v2beta1', { HelmRelease: 'helmreleases' }],
];

const FOUND = [
  'HelmRelease helm.toolkit.fluxcd.io/v2beta2',
  'Alert notification.toolkit.fluxcd.io/v1beta3',
  'Provider notification.toolkit.fluxcd.io/v1beta3',
  'Receiver notification.toolkit.fluxcd.io/v1',
];

function groupNames(served: Served): string[] {
  return [...new Set(served.map(([group]) => group))];
}

function aggregated(served: Served, freshness = 'Current') {
  const items = groupNames(served).map(name => ({
    metadata: { name },
    versions: served
      .filter(([group]) => group === name)
      .map(([, version, kinds]) => ({
        version,
        freshness,
        resources: Object.entries(kinds).map(([kind, resource]) => ({
          resource,
          responseKind: { group: '', version: '', kind },
          scope: 'Namespaced',
          verbs: VERBS,
        })),
      })),
  }));
  return { kind: 'APIGroupDiscoveryList', items };
}

function plainAnswer(served: Served, path: string): unknown {
  if (path === '/apis') {
    const groups = groupNames(served).map(name => {
      const versions = served
        .filter(([group]) => group === name)
        .map(([, version]) => ({
          version,
          groupVersion: `${name}/${version}`,
        }));
      // The favourite is told apart from the list and need not come first in it.
      return {
        name,
        versions: [...versions.slice(1), versions[0]],
        preferredVersion: versions[0],
      };
    });
    return { kind: 'APIGroupList', groups };
  }
  const kinds = served.find(([g, v]) => path === `/apis/${g}/${v}`)?.[2] ?? {};
  const resources = Object.entries(kinds).flatMap(([kind, name]) => [
    { name, kind, namespaced: true, verbs: VERBS },
    { name: `${name}/status`, kind, namespaced: true, verbs: ['get', 'patch'] },
  ]);
  return { kind: 'APIResourceList', resources };
}

describe('discoverKinds', () => {
  let kubernetes: ScriptedKubernetes;

  beforeEach(async () => {
    kubernetes = await ScriptedKubernetes.start();
  });

  afterEach(() => kubernetes.stop());

  function serve(answer: (request: SeenRequest) => unknown): void {
    kubernetes.script = (request, response) => {
      sendJson(response, 200, answer(request));
      return true;
    };
  }

  async function discover(include?: string[]) {
    const found = await discoverKinds({
      client: createTestClient(kubernetes.baseUrl),
      isIncluded: createNameTest({ include }),
    });
    const names = found.kinds.map(k => `${k.kind} ${k.group}/${k.version}`);
    return { ...found, names };
  }

  it('takes of each kind the version that the server prefers and we understand', async () => {
    serve(() => aggregated(FLUX_2_2));
    const { names, kinds, errors } = await discover();

    expect(names).toEqual(FOUND);
    expect(kinds[0]).toMatchObject({
      plural: 'helmreleases',
      namespaced: true,
    });
    expect(errors).toEqual([]);
    expect(kubernetes.requests).toHaveLength(1);
  });

  it('finds the same where the server knows no aggregated discovery', async () => {
    serve(({ path }) => plainAnswer(FLUX_2_2, path));
    const { names } = await discover();

    expect(names).toEqual(FOUND);
    expect(kubernetes.requests.map(({ path }) => path)).not.toContain(
      '/apis/apps/v1',
    );
  });

  it('finds what Flux 2.9 serves in the order of preference that it tells', async () => {
    serve(() =>
      aggregated([
        [
          'kustomize.toolkit.fluxcd.io',
          'v3',
          { Kustomization: 'kustomizations' },
        ],
        [
          'kustomize.toolkit.fluxcd.io',
          'v1',
          { Kustomization: 'kustomizations' },
        ],
        [
          'source.extensions.fluxcd.io',
          'v1beta1',
          { ArtifactGenerator: 'artifactgenerators' },
        ],
        [
          'fluxcd.controlplane.io',
          'v1',
          { FluxInstance: 'fluxinstances', FluxReport: 'fluxreports' },
        ],
      ]),
    );
    const { names } = await discover();

    expect(names).toEqual([
      'Kustomization kustomize.toolkit.fluxcd.io/v1',
      'ArtifactGenerator source.extensions.fluxcd.io/v1beta1',
      'FluxInstance fluxcd.controlplane.io/v1',
    ]);
  });

  it('tells of a kind that is served in unknown versions only', async () => {
    serve(() =>
      aggregated([
        ['helm.toolkit.fluxcd.io', 'v3', { HelmRelease: 'helmreleases' }],
      ]),
    );
    const { names, errors } = await discover();

    expect(names).toEqual([]);
    expect(errors).toMatchObject([
      {
        cluster: 'production',
        kind: 'HelmRelease',
        reason: 'badResponse',
        message: expect.stringContaining('is served only as v3'),
      },
    ]);
  });

  it('reads only the kinds that are asked for', async () => {
    serve(() => aggregated(FLUX_2_2));
    const { names } = await discover(['Helm*']);
    expect(names).toEqual(FOUND.slice(0, 1));
  });

  it('hides nothing else when one group cannot be read', async () => {
    kubernetes.script = ({ path }, response) => {
      if (path === '/apis/helm.toolkit.fluxcd.io/v2beta2') {
        sendStatus(response, 503, 'ServiceUnavailable', 'not now');
      } else {
        sendJson(response, 200, plainAnswer(FLUX_2_2, path));
      }
      return true;
    };
    const { names, errors, incompleteGroups } = await discover();

    expect(names).toEqual([
      'HelmRelease helm.toolkit.fluxcd.io/v2beta1',
      ...FOUND.slice(1),
    ]);
    expect(errors).toMatchObject([{ status: 503, reason: 'serverError' }]);
    expect([...incompleteGroups]).toEqual(['helm.toolkit.fluxcd.io']);
  });

  it('knows that stale discovery may lack something', async () => {
    serve(() => aggregated([FLUX_2_2[4]], 'Stale'));
    const { incompleteGroups } = await discover();
    expect([...incompleteGroups]).toEqual(['helm.toolkit.fluxcd.io']);
  });

  it('ignores names that do not belong into a path, and what cannot be watched', async () => {
    serve(() => ({
      kind: 'APIGroupDiscoveryList',
      items: [
        null,
        {
          metadata: { name: 'helm.toolkit.fluxcd.io' },
          versions: [
            {
              version: 'v2',
              resources: [
                {
                  resource: '../secrets',
                  responseKind: { kind: 'HelmRelease' },
                  verbs: VERBS,
                },
              ],
            },
          ],
        },
      ],
    }));
    const { names } = await discover();
    expect(names).toEqual([]);
  });

  it('fails when the answer is not discovery at all', async () => {
    serve(() => ({ kind: 'Pod' }));
    await expect(discover()).rejects.toMatchObject({
      detail: { cluster: 'production', reason: 'badResponse' },
    });
  });
});
