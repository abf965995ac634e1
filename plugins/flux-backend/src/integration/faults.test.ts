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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DemoCluster, Fault } from '@fluxwatch/demo-cluster';
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { kustomization } from './__testUtils__/kustomization';
import { Portal, startPortal, until } from './__testUtils__/startPortal';

const RECORDING = resolve(__dirname, '../../../../test/recordings/incidents');
const TOKEN = 'cluster-token';
const KINDS = 13;

// The Kubernetes plugin loads an ES module, for which Jest needs Node's --experimental-vm-modules.
describe('a portal with two clusters', () => {
  let directory: string;
  let production: DemoCluster;
  let staging: DemoCluster;
  let portal: Portal;
  let message = 0;

  function start(name: string) {
    return DemoCluster.start({
      recording: RECORDING,
      name,
      stepped: true,
      token: TOKEN,
      bookmarkIntervalMs: 500,
    });
  }

  function configOf({ name, url }: DemoCluster) {
    const authProvider = 'serviceAccount';
    return { name, url, authProvider, serviceAccountToken: TOKEN };
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'flux-faults-'));
    production = await start('production');
    staging = await start('staging');
    portal = await startPortal({
      directory,
      clusters: [configOf(production), configOf(staging)],
    });
    await until('both clusters are read', async () => {
      const { items } = await portal.api.listClusters();
      return (
        items.length === 2 &&
        items.every(
          ({ kinds }) =>
            kinds.length >= KINDS &&
            kinds.every(({ observedAt }) => observedAt),
        )
      );
    });
  }, 60_000);

  afterAll(async () => {
    await portal?.stop();
    await Promise.all([production?.close(), staging?.close()]);
    await rm(directory, { recursive: true, force: true });
  });

  /** Changes something on a cluster, and waits until the API tells it. */
  function change(cluster: DemoCluster, name: string) {
    message += 1;
    const text = `seen ${message}`;
    cluster.upsert(kustomization(name, 'True', text));
    return async () => {
      const found = await portal.api.listResources({
        cluster: [cluster.name],
        q: text,
      });
      return found.items.some(item => item.name === name);
    };
  }

  async function find(name: string): Promise<ApiCluster> {
    const { items } = await portal.api.listClusters();
    const found = items.find(item => item.name === name);
    if (!found) {
      throw new Error(`The API does not know ${name}`);
    }
    return found;
  }

  async function countResources(cluster: DemoCluster) {
    const page = await portal.api.listResources({ cluster: [cluster.name] });
    return page.totalItems;
  }

  async function isWell(name: string) {
    const { reachability, errors } = await find(name);
    return reachability === 'reachable' && errors.length === 0;
  }

  afterEach(async () => {
    await production.clearFaults();
    await until('production is well', () => isWell('production'));
  }, 30_000);

  it('tells open screens which resource has changed, and nothing about it', async () => {
    await until('it is there', change(production, 'witness'));
    const { items } = await portal.api.listResources({ q: 'witness' });
    portal.signals.length = 0;
    await until('it has changed', change(production, 'witness'));
    await until('that is told', async () =>
      JSON.stringify(portal.signals).includes(items[0].id),
    );
    for (const { recipients, channel, message: told } of portal.signals) {
      expect(recipients).toEqual({ type: 'broadcast' });
      expect(channel).toBe('flux');
      expect(told).toEqual({
        changed: expect.any(Array),
        inventory: expect.any(Boolean),
      });
    }
    expect(JSON.stringify(portal.signals)).not.toMatch(/witness|production/);
  });

  it.each<[string, Fault, { reason: string; status?: number }]>([
    ['is down', { type: 'down' }, { reason: 'unreachable' }],
    ['says nothing', { type: 'silent' }, { reason: 'timeout' }],
    [
      'no longer knows the portal',
      { type: 'status', status: 401 },
      { reason: 'unauthorized', status: 401 },
    ],
    [
      'fails at everything',
      { type: 'status', status: 500 },
      { reason: 'serverError', status: 500 },
    ],
  ])(
    'with a cluster that %s keeps what it knew of it, goes on with the other, and recovers by itself',
    async (_, fault, expected) => {
      const known = await countResources(production);
      await production.setFaults([fault]);
      await until('the loss is told', async () => {
        const { reachability } = await find('production');
        return reachability === 'unreachable';
      });

      const lost = await find('production');
      expect(lost.errors).toEqual([
        expect.objectContaining({
          cluster: 'production',
          ...expected,
          message: expect.stringContaining("cluster 'production'"),
          hint: expect.any(String),
          since: expect.any(String),
        }),
      ]);
      expect(JSON.stringify(lost)).not.toContain(TOKEN);
      expect(await countResources(production)).toBe(known);
      await until('the other goes on', change(staging, 'witness'));
      expect(await find('staging')).toMatchObject({
        reachability: 'reachable',
        errors: [],
      });

      const isTold = change(production, 'witness');
      await production.clearFaults();
      await until('it has caught up', isTold);
      await until('nothing is wrong any more', () => isWell('production'));
    },
    60_000,
  );

  const on = { plural: 'helmreleases' };
  it.each<[string, Fault, { reason: string; status?: number }]>([
    [
      'is forbidden',
      { type: 'status', status: 403, on },
      { reason: 'forbidden', status: 403 },
    ],
    [
      'is throttled',
      { type: 'status', status: 429, on },
      { reason: 'tooManyRequests', status: 429 },
    ],
    [
      'fails',
      { type: 'status', status: 500, on },
      { reason: 'serverError', status: 500 },
    ],
    ['is garbled', { type: 'brokenJson', on }, { reason: 'badResponse' }],
    ['never answers', { type: 'silent', on }, { reason: 'timeout' }],
  ])(
    'with a kind that %s goes on with all others, and recovers by itself',
    async (_, fault, expected) => {
      const known = await countResources(production);
      await production.setFaults([fault]);
      const errorsOf = async (kind: string) => {
        const page = await portal.api.listResources({ kind: [kind] });
        return page.errors.filter(error => error.kind !== undefined);
      };
      await until('the fault is told', async () => {
        const errors = await errorsOf('HelmRelease');
        return errors.length > 0;
      });

      expect(await errorsOf('HelmRelease')).toEqual([
        expect.objectContaining({
          cluster: 'production',
          kind: 'HelmRelease',
          ...expected,
          message: expect.stringContaining('HelmRelease'),
        }),
      ]);
      expect(await errorsOf('Kustomization')).toEqual([]);
      expect((await find('production')).reachability).toBe('reachable');
      expect(await countResources(production)).toBe(known);
      await until('the other kinds go on', change(production, 'witness'));

      await production.clearFaults();
      await until('nothing is wrong any more', () => isWell('production'));
    },
    60_000,
  );

  it.each<[string, Fault]>([
    ['whose watches are cut', { type: 'watchCut', afterMs: 300 }],
    [
      'that has forgotten the past',
      { type: 'status', status: 410, on: { verb: 'watch' } },
    ],
    ['that is slow', { type: 'slow', delayMs: 400 }],
  ])(
    'with a cluster %s misses nothing',
    async (_, fault) => {
      await until('both are there', change(production, 'another'));
      const known = await countResources(production);
      await production.setFaults([fault]);
      await until('a change is seen', change(production, 'witness'));
      production.forgetHistory();
      await until('and the next', change(production, 'another'));
      await production.clearFaults();
      await until('and one after that', change(production, 'witness'));
      await until('nothing is wrong any more', () => isWell('production'));
      expect(await countResources(production)).toBe(known);
    },
    60_000,
  );
});
