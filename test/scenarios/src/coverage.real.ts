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

import { join } from 'node:path';
import { ApiCoverageProvider } from '@fluxwatch/backstage-plugin-flux-common';
import {
  FLUX_CONTROLLERS,
  parseManifests,
  readManifests,
  type KubeObject,
} from '@fluxwatch/real-cluster';
import { complaintsAbout, HOOKS, toldAbout } from './offer/hooks';
import { Offer } from './offer/Offer';
import { Promtool } from './offer/Promtool';
import { ruleTests } from './offer/ruleTests';
import { startPortal } from './portal/startPortal';
import { eventually } from './stage/eventually';
import { findBinaries } from './stage/findBinaries';
import { SOON_MS } from './stage/Stage';
import { useStage } from './stage/useStage';

/** Until a portal has looked for monitors the first time, and time to start. */
const LOOKED_MS = 60_000;

/** Whom an Alert tells of a failure, and the path at which they are told. */
const MESSENGERS = [
  ['slack', '/slack'],
  ['msteams', '/msteams'],
  ['discord', '/discord/slack'],
  ['matrix', '/_matrix/client/r0/rooms/'],
  ['pagerduty', '/v2/enqueue'],
  ['opsgenie', '/opsgenie'],
] as const satisfies readonly (readonly [ApiCoverageProvider, string])[];

const COMMIT_STATUS = [
  'github',
  'gitlab',
] as const satisfies readonly ApiCoverageProvider[];

const NAMESPACE = 'flux-system';

describe('what is offered for a real cluster', () => {
  const stage = useStage('coverage');

  const offer = () =>
    new Offer(stage().cluster.name, stage().portal.api, stage().kube);

  /** The same of a portal with the hold-offs of the defaults, which looks anew. */
  async function lookAnew<T>(work: (anew: Offer) => Promise<T>): Promise<T> {
    const { cluster, kube } = stage();
    const portal = await startPortal({ cluster });
    try {
      const anew = new Offer(cluster.name, portal.api, kube);
      await eventually(async () => {
        const { prometheus } = await anew.coverage();
        expect(prometheus.state).not.toBe('unknown');
      }, LOOKED_MS);
      return await work(anew);
    } finally {
      await portal.stop();
    }
  }

  const prometheus = () =>
    lookAnew(async anew => (await anew.coverage()).prometheus);

  it.each([...MESSENGERS.map(([provider]) => provider), ...COMMIT_STATUS])(
    'a Provider and an Alert for %s are accepted as they are, and cover what they say until they are gone',
    async provider => {
      const before = (await offer().coverage()).alerts;
      expect(before.uncovered).not.toEqual([]);
      const objects = [
        ...(await offer().secrets(provider, `${HOOKS}/${provider}`)),
        ...(await offer().objects('notification', provider)),
      ];
      expect(await offer().apply(objects)).toEqual([]);

      // A commit status is one of Kustomizations.
      const isStatus = COMMIT_STATUS.some(status => status === provider);
      await eventually(async () => {
        const { alerts } = await offer().coverage();
        expect(alerts.uncovered).toEqual(isStatus ? before.uncovered : []);
        expect(alerts.items).toContainEqual({
          ref: {
            kind: 'Alert',
            namespace: NAMESPACE,
            name: `fluxwatch-${provider}`,
          },
          covered: isStatus ? 6 : alerts.total,
          suspended: false,
          filtered: false,
          provider: expect.objectContaining({ name: `fluxwatch-${provider}` }),
          providerType: provider,
          ...(!isStatus && { problem: 'errorsOnly' }),
        });
      }, SOON_MS);

      await offer().withdraw(objects);
      await eventually(async () => {
        expect((await offer().coverage()).alerts).toEqual(before);
      }, SOON_MS);
      expect(await complaintsAbout('fluxwatch-', stage().cluster)).toEqual([]);
    },
  );

  it('a failure is told to every messenger, once they are where the texts in <> are filled in', async () => {
    const objects: KubeObject[] = [];
    for (const [provider] of MESSENGERS) {
      const address = `${HOOKS}/${provider}`;
      objects.push(
        ...(await offer().secrets(provider, address)),
        ...(await offer().objects('notification', provider)).map(object =>
          sentTo(object, provider === 'matrix' ? HOOKS : address),
        ),
      );
    }
    // Its Secret was never made: what the complaints of the others would look like.
    const careless = parseManifests(
      (await offer().text('notification', 'slack')).replaceAll(
        'fluxwatch-slack',
        'careless',
      ),
      'careless',
    );
    expect(await offer().apply([...objects, ...careless])).toEqual([]);

    const root = 'Kustomization/flux-system/infrastructure';
    await stage().cause('bad-commit');
    await stage().until(root, { readiness: 'Failed' });
    await eventually(async () => {
      const paths = await toldAbout('infrastructure', stage().cluster);
      for (const [, path] of MESSENGERS) {
        expect(paths).toContainEqual(expect.stringMatching(`^${path}`));
      }
    }, SOON_MS);
    await eventually(async () => {
      expect(await complaintsAbout('careless', stage().cluster)).not.toEqual(
        [],
      );
    }, SOON_MS);
    expect(await complaintsAbout('fluxwatch-', stage().cluster)).toEqual([]);

    await offer().withdraw([...objects, ...careless]);
    await stage().undo('bad-commit');
    await stage().untilAllIsWell();
  });

  it('a Service for each controller selects its pod, and its metrics answer', async () => {
    const objects = await offer().objects('metricsService');
    expect(await offer().apply(objects)).toEqual([]);
    expect(objects).toHaveLength(FLUX_CONTROLLERS.length);
    for (const controller of FLUX_CONTROLLERS) {
      const name = `${controller}-metrics`;
      await eventually(async () => {
        expect(
          await stage().kube.request(
            'GET',
            `/apis/discovery.k8s.io/v1/namespaces/${NAMESPACE}/endpointslices?labelSelector=kubernetes.io/service-name=${name}`,
          ),
        ).toMatchObject({
          items: [
            {
              ports: [{ name: 'http-prom', port: 8080 }],
              endpoints: [
                {
                  conditions: { ready: true },
                  targetRef: { name: expect.stringContaining(controller) },
                },
              ],
            },
          ],
        });
        expect(
          await stage().kube.request(
            'GET',
            `/api/v1/namespaces/${NAMESPACE}/services/${name}:http-prom/proxy/metrics`,
          ),
        ).toContain('\ncontroller_runtime_reconcile_total{');
      }, SOON_MS);
    }
    await offer().withdraw(objects);
  });

  it('says so while the cluster has no Prometheus operator', async () => {
    await eventually(async () => {
      expect((await offer().coverage()).prometheus).toEqual({
        state: 'notInstalled',
        monitors: [],
      });
    }, LOOKED_MS);
  });

  describe('that has the Prometheus operator', () => {
    let command: string;

    beforeAll(async () => {
      const { promtool } = await findBinaries();
      command = promtool.path;
      const definitions = await readManifests(
        join(promtool.files, 'crds'),
        name => /_(service|pod)monitors|_prometheusrules|_scrapec/.test(name),
      );
      await offer().apply(definitions);
    });

    it('a ServiceMonitor and a PodMonitor are accepted, and found until they are gone', async () => {
      expect(await prometheus()).toEqual({ state: 'notScraped', monitors: [] });
      const objects = [
        ...(await offer().objects('serviceMonitor')),
        ...(await offer().objects('podMonitor')),
      ];
      expect(await offer().apply(objects)).toEqual([]);
      await expect(
        offer().apply([{ ...objects[0], spec: { selectors: {} } }]),
      ).rejects.toThrow('not declared in schema');
      expect(await prometheus()).toEqual({
        state: 'scraped',
        monitors: [
          { kind: 'ServiceMonitor', namespace: NAMESPACE, name: 'flux-system' },
          { kind: 'PodMonitor', namespace: NAMESPACE, name: 'flux-system' },
        ],
      });
      await offer().withdraw(objects);
      expect(await prometheus()).toEqual({ state: 'notScraped', monitors: [] });
    });

    it('a PrometheusRule is accepted, passes promtool, and fires after the hold-offs and not before', async () => {
      const objects = await lookAnew(anew => anew.objects('prometheusRule'));
      expect(objects.map(({ kind }) => kind)).toEqual([
        'PrometheusRule',
        'ConfigMap',
        'ClusterRole',
      ]);
      expect(await offer().apply(objects)).toEqual([]);
      const promtool = await Promtool.open(command, objects[0].spec);
      try {
        expect(await promtool.checkRules()).toContain('SUCCESS: 3 rules found');
        const tests = ruleTests(stage().cluster.name, FLUX_CONTROLLERS);
        expect(await promtool.testRules(tests)).toContain('SUCCESS');
        await expect(
          promtool.testRules(ruleTests('another', FLUX_CONTROLLERS)),
        ).rejects.toThrow('FAILED');
      } finally {
        await promtool.close();
      }
      await offer().withdraw(objects);
    });
  });
});

/** A Provider that has an address sends to another one. */
function sentTo(object: KubeObject, address: string): KubeObject {
  const { spec } = object;
  return typeof spec === 'object' && spec !== null && 'address' in spec
    ? { ...object, spec: { ...spec, address } }
    : object;
}
