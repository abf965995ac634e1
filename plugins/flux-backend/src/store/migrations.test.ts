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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { StoreDatabases } from './__testUtils__/StoreDatabases';
import { alert, NOW, record } from './__testUtils__/testRecords';
import { writeRecords } from './__testUtils__/writeTestBatch';
import { AlertQueries } from './queries/AlertQueries';
import { ResourceQueries } from './queries/ResourceQueries';
import { RevisionQueries } from './queries/RevisionQueries';
import { TransitionQueries } from './queries/TransitionQueries';
import { toAlertRow } from './rows/AlertRow';
import { toKindRow } from './rows/KindRow';
import { toResourceRow } from './rows/ResourceRow';
import { toTransitionRow } from './rows/TransitionRow';

const DIRECTORY = resolvePackagePath(
  '@fluxwatch/backstage-plugin-flux-backend',
  'migrations',
);
const FIRST = '20261123000000_init.js';
const REVISION = 'main@sha1:e0e01b4ca3f1d1f7dd5a4ad4a4b5d5cb7c6c0bd1';
const REF = { kind: 'Kustomization', namespace: 'shop', name: 'cart' };
const SUBJECT = { cluster: 'eu', ref: REF };

const CART = record('eu:Kustomization/shop/cart', {
  resource: {
    appliedRevision: REVISION,
    labels: { 'backstage.io/kubernetes-id': 'cart', team: 'shop' },
    // Longer than a row of PostgreSQL holds in one piece.
    annotations: { note: Array.from({ length: 999 }, String).join(' ') },
  },
  verdict: {
    readiness: 'Failed',
    failing: true,
    cause: {
      type: 'Ready',
      reason: 'BuildFailed',
      message: 'accumulating resources: "größe" not found',
    },
  },
  alerts: [alert()],
});
const OTHERS = Array.from({ length: 450 }, (_, index) =>
  record(`us:HelmRelease/shop/app-${index}`, {
    resource: { labels: { team: 'shop' } },
  }),
);

/** Rows as the first version wrote them. */
async function fillFirst(knex: Knex): Promise<void> {
  for (const [index, own] of [CART, ...OTHERS].entries()) {
    const {
      revision_text: _text,
      lowest_revision: _lowest,
      highest_revision: _highest,
      revision: _revision,
      revision_since: _since,
      ...row
    } = toResourceRow(own, `id-${index}`);
    await knex('flux_resources').insert({
      ...row,
      record: JSON.stringify(own),
    });
    await knex('flux_resource_labels').insert(
      Object.entries(own.resource.labels).map(([label_key, label_value]) => ({
        ...{ resource_id: `id-${index}`, label_key, label_value },
      })),
    );
  }
  await knex('flux_kinds').insert(
    toKindRow({
      ...{ cluster: 'eu', kind: 'Kustomization', version: 'v1' },
      group: 'kustomize.toolkit.fluxcd.io',
      plural: 'kustomizations',
      projectionVersion: 1,
      observedAt: NOW,
    }),
  );
  await knex('flux_alerts').insert(
    toAlertRow({ ...SUBJECT, id: 'a', state: 'pending', alert: alert() }),
  );
  await knex('flux_alert_transitions').insert(
    toTransitionRow({
      ...SUBJECT,
      ...{ at: NOW, since: NOW, from: 'inactive', to: 'pending' },
      ...{ rule: 'FluxReconciliationFailing', severity: 'warning' },
    }),
  );
}

const TABLES = [
  'flux_resources',
  'flux_resource_labels',
  'flux_kinds',
  'flux_alerts',
  'flux_alert_transitions',
];

async function dump(knex: Knex): Promise<unknown[]> {
  const tables = [];
  for (const table of TABLES) {
    const rows: object[] = await knex(table).select('*');
    tables.push(rows.map(row => JSON.stringify(Object.entries(row).sort())));
  }
  return tables.map(rows => rows.sort());
}

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'the migrations on %s, of a database that is in use',
  id => {
    let knex: Knex;
    let first: unknown[];

    beforeAll(async () => {
      knex = await databases.initEmpty(id);
      await knex.migrate.up({ directory: DIRECTORY, name: FIRST });
      await fillFirst(knex);
      first = await dump(knex);
      await knex.migrate.latest({ directory: DIRECTORY });
    }, 60_000);

    it('keep every resource with its record, labels and place', async () => {
      const queries = new ResourceQueries(knex);
      const page = await queries.page(
        { labels: [{ key: 'team', operator: 'in', values: ['shop'] }] },
        { limit: 3 },
      );
      expect(page.totalItems).toBe(451);
      expect(page.broken).toEqual([]);
      expect(page.items[0]).toEqual({ ...CART, id: 'id-0', observedAt: NOW });
    });

    it('keep alerts and their history', async () => {
      const alerts = await new AlertQueries(knex).page({}, { limit: 9 });
      expect(alerts.items).toMatchObject([{ ...SUBJECT, id: 'a' }]);
      const history = await new TransitionQueries(knex).of(SUBJECT, 9);
      expect(history).toMatchObject([{ at: NOW, to: 'pending' }]);
    });

    it('let revisions be found before anything is written again', async () => {
      const { items } = await new ResourceQueries(knex).page(
        { revision: REVISION.slice(10, 20) },
        { limit: 9 },
      );
      expect(items.map(item => item.id)).toEqual(['id-0']);
    });

    it('go back to what was there, and up again', async () => {
      const config = { directory: DIRECTORY };
      const [oldest] = FIRST.split('_');
      while ((await knex.migrate.currentVersion(config)) !== oldest) {
        await knex.migrate.down(config);
      }
      expect(await dump(knex)).toEqual(first);
      await knex.migrate.latest({ directory: DIRECTORY });
    });

    it('compare revisions as soon as a resource is written again', async () => {
      const revisions = new RevisionQueries(knex);
      expect(await revisions.cells([REF], {})).toEqual({
        items: [],
        broken: [],
      });
      await writeRecords(knex, [CART]);
      const { items } = await revisions.cells([REF], {});
      expect(items).toMatchObject([
        { cluster: 'eu', revision: { applied: REVISION } },
      ]);
      const known = await new ResourceQueries(knex).find({
        ...REF,
        cluster: 'eu',
      });
      expect(known?.id).toBe('id-0');
    });
  },
);
