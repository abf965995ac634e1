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
  Alert,
  formatResourceRef,
  responsibilityOf,
  ResourceRecord,
  serves,
  ServingController,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { StoreDatabases } from '../__testUtils__/StoreDatabases';
import { alert, NOW, record } from '../__testUtils__/testRecords';
import { batch, holdCluster } from '../__testUtils__/writeTestBatch';
import { ClusterWriter } from '../writing/ClusterWriter';
import { IncidentFilter, IncidentQueries } from './IncidentQueries';
import { DownController } from './whereHeld';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();
const SHARD = 'sharding.fluxcd.io/key';
const OVERDUE = alert({
  rule: 'FluxReconciliationOverdue',
  state: 'firing',
  firedAt: NOW,
});

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

const CONTROLLERS = [
  controller('main', { watchSelector: `!${SHARD}` }),
  controller('shard-a', { watchSelector: `${SHARD}=a` }),
  controller('tenant', { namespace: 'tenant', ownNamespaceOnly: true }),
  controller('helm', { component: 'helm-controller' }),
];

function down(
  name: string,
  cluster = 'prod',
  state: Alert['state'] = 'firing',
): DownController {
  const found = CONTROLLERS.find(each => each.name === name);
  const known = found ?? controller(name);
  return {
    cluster,
    controller: { namespace: known.namespace, name },
    alert: alert({ rule: 'FluxControllerDown', state }),
    responsibility: found && responsibilityOf(found, CONTROLLERS),
  };
}

function overdue(
  path: string,
  fields: {
    shard?: string;
    alerts?: Alert[];
    verdict?: Partial<ResourceRecord['verdict']>;
  } = {},
): ResourceRecord {
  const { alerts = [OVERDUE], shard, verdict } = fields;
  return record(path, {
    resource: {
      labels: {
        'backstage.io/kubernetes-id': path,
        ...(shard !== undefined && { [SHARD]: shard }),
      },
    },
    verdict: { readiness: 'Progressing', ...verdict },
    alerts,
  });
}

const HELD = [
  overdue('prod:Kustomization/apps/one'),
  overdue('prod:Kustomization/apps/two', { verdict: { readiness: 'Ready' } }),
  overdue('prod:Kustomization/apps/of-a', { shard: 'a' }),
  overdue('prod:Kustomization/apps/of-nobody', { shard: 'z' }),
  overdue('prod:Kustomization/tenant/of-tenant'),
  overdue('prod:HelmRelease/apps/chart'),
  overdue('other:Kustomization/apps/one'),
];

const OWN_CAUSE = [
  overdue('prod:Kustomization/apps/fails-too', {
    verdict: { readiness: 'Failed', failing: true },
    alerts: [alert({ state: 'firing' }), OVERDUE],
  }),
  overdue('prod:Kustomization/apps/blocked-too', {
    alerts: [OVERDUE, alert({ startedBy: 'blocked' })],
  }),
];

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'incidents of controllers that are down, on %s',
  id => {
    let knex: Knex;
    let queries: IncidentQueries;

    beforeAll(async () => {
      knex = await databases.init(id);
      queries = new IncidentQueries(knex);
      const all = [...HELD, ...OWN_CAUSE];
      for (const cluster of ['prod', 'other']) {
        const records = all.filter(
          ({ resource }) => resource.cluster === cluster,
        );
        await new ClusterWriter(knex).write(
          await holdCluster(knex, cluster),
          batch({
            resources: records.map(own => ({ record: own, relabelled: true })),
            alerts: records.flatMap(({ resource, alerts = [] }) =>
              alerts.map(own => ({
                id: `${cluster} ${resource.kind} ${resource.name} ${own.rule}`,
                cluster,
                ref: resource,
                state: own.state,
                alert: own,
              })),
            ),
          }),
        );
      }
    });

    async function found(filter: IncidentFilter): Promise<string[]> {
      const { items, totalItems } = await queries.page(filter, { limit: 50 });
      expect(totalItems).toBe(items.length);
      return items.map(
        ({ cluster, root }) => `${cluster}:${formatResourceRef(root)}`,
      );
    }

    const pathOf = ({ resource }: ResourceRecord) =>
      `${resource.cluster}:${formatResourceRef(resource)}`;

    it('come first, and hold what is overdue of their resources alone', async () => {
      const controllers = [
        down('main', 'prod', 'pending'),
        down('shard-a'),
        down('main', 'other'),
      ];
      const all = await found({});
      expect(all).toHaveLength(9);
      expect(await found({ down: controllers })).toEqual([
        'other:Deployment/flux-system/main',
        'prod:Deployment/flux-system/shard-a',
        'prod:Deployment/flux-system/main',
        ...all.filter(
          path => !/(apps\/(one|two|of-a))$/.test(path.split(':')[1]),
        ),
      ]);
      const held = await queries.held(controllers, 1);
      expect(
        controllers.map(each => {
          const { items, total } = held.of(each);
          return [total, ...items.map(pathOf)];
        }),
      ).toEqual([
        [2, 'prod:Kustomization/apps/one'],
        [1, 'prod:Kustomization/apps/of-a'],
        [1, 'other:Kustomization/apps/one'],
      ]);
    });

    it('hold exactly what counts under them', async () => {
      for (const each of CONTROLLERS) {
        const own = down(each.name);
        const { responsibility } = own;
        const expected = HELD.filter(
          ({ resource }) =>
            resource.cluster === 'prod' &&
            responsibility !== undefined &&
            serves(responsibility, resource) &&
            !responsibility.except.some(served => serves(served, resource)),
        ).map(pathOf);
        const held = (await queries.held([own], 50)).of(own);
        expect(held.items.map(pathOf).sort()).toEqual(expected.sort());
        expect(held.total).toBe(expected.length);
        expect(expected.length).toBeGreaterThan(0);
      }
    });

    it('hold nothing when nobody can tell what counts under them', async () => {
      const unknown = down('unknown');
      expect(await found({ down: [unknown] })).toEqual([
        'prod:Deployment/flux-system/unknown',
        ...(await found({})),
      ]);
      expect((await queries.held([unknown], 5)).of(unknown).total).toBe(0);
    });

    it('are found by cluster, and by the owners of what they hold', async () => {
      const filter = {
        down: [down('main'), down('shard-a'), down('main', 'other')],
      };
      const owned = (path: string) => ({
        ...filter,
        owners: [{ reason: 'kubernetesId', id: path } as const],
      });
      expect(await found({ ...filter, clusters: ['other'] })).toEqual([
        'other:Deployment/flux-system/main',
      ]);
      expect(await found(owned('prod:Kustomization/apps/two'))).toEqual([
        'prod:Deployment/flux-system/main',
      ]);
      expect(await found(owned('prod:Kustomization/apps/fails-too'))).toEqual([
        'prod:Kustomization/apps/fails-too',
      ]);
    });

    it('go on from page to page without a gap or a repetition', async () => {
      const filter = { down: [down('main'), down('shard-a', 'prod')] };
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await queries.page(filter, { limit: 1, after });
        seen.push(
          ...page.items.map(
            ({ cluster, root }) => `${cluster}:${formatResourceRef(root)}`,
          ),
        );
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(await found(filter));
    });

    it('count as one cause each', async () => {
      const counts = await queries.countWith([down('main'), down('shard-a')]);
      expect([...counts]).toEqual([['prod', 7]]);
      expect(await queries.countWith([])).toEqual(new Map());
    });
  },
);
