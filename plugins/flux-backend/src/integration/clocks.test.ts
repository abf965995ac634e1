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
import { DemoCluster } from '@fluxwatch/demo-cluster';
import { ApiAlert } from '@fluxwatch/backstage-plugin-flux-common';
import { kustomization, nameOf } from './__testUtils__/kustomization';
import { Portal, startPortal, until } from './__testUtils__/startPortal';

const RECORDING = resolve(__dirname, '../../../../test/recordings/incidents');
const TOKEN = 'cluster-token';

// The Kubernetes plugin loads an ES module, for which Jest needs Node's --experimental-vm-modules.
describe('the clocks of alerts', () => {
  let directory: string;
  let production: DemoCluster;
  let portal: Portal;

  function start(holdOff: string) {
    return startPortal({
      directory,
      flux: {
        rules: {
          FluxReconciliationFailing: { for: holdOff },
          FluxClusterUnreachable: { for: '1s' },
        },
      },
      clusters: [
        {
          name: 'production',
          url: production.url,
          authProvider: 'serviceAccount',
          serviceAccountToken: TOKEN,
        },
      ],
    });
  }

  function get(name: string) {
    return portal.api.getResource({ cluster: 'production', ...nameOf(name) });
  }

  async function names() {
    const page = await portal.api.listResources({
      kind: ['Kustomization'],
      namespace: ['apps'],
    });
    return page.items.map(item => `${item.name} ${item.readiness}`).sort();
  }

  async function alertOf(name: string): Promise<ApiAlert | undefined> {
    const page = await portal.api.listResources({ q: name });
    return page.items.find(item => item.name === name)?.alert;
  }

  async function untilAlert(name: string, state?: string) {
    await until(`${name} is ${state ?? 'inactive'}`, async () => {
      const alert = await alertOf(name);
      return alert?.state === state;
    });
    return alertOf(name);
  }

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'flux-clocks-'));
    production = await DemoCluster.start({
      recording: RECORDING,
      name: 'production',
      stepped: true,
      token: TOKEN,
      bookmarkIntervalMs: 500,
    });
  });

  afterEach(async () => {
    await portal.stop();
    await production.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('go on when the backend is started again, in pending and in firing', async () => {
    production.upsert(kustomization('broken', 'False', 'first message'));
    portal = await start('10m');
    const pending = await untilAlert('broken', 'pending');
    expect(pending?.firesAt).toBe(
      new Date(Date.parse(pending?.since ?? '') + 600_000).toISOString(),
    );

    await portal.stop();
    // Neither a new message nor another try is a new failure.
    production.upsert(kustomization('broken', 'False', 'second message'));
    portal = await start('10m');
    await until('the new message is told', async () => {
      const { resource } = await get('broken');
      return resource.cause?.message === 'second message';
    });
    expect(await alertOf('broken')).toEqual(pending);

    // A shorter hold-off counts from the same begin.
    await portal.stop();
    portal = await start('1s');
    const firing = await untilAlert('broken', 'firing');
    expect(firing?.since).toBe(pending?.since);

    await portal.stop();
    portal = await start('1s');
    await until('it is read again', async () => {
      const { items } = await portal.api.listClusters();
      return items[0]?.reachability === 'reachable';
    });
    expect(await alertOf('broken')).toEqual(firing);

    production.upsert(kustomization('broken', 'True'));
    await untilAlert('broken', undefined);
    const { transitions } = await get('broken');
    expect(transitions.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      'firing to inactive',
      'pending to firing',
      'inactive to pending',
    ]);
    expect(new Set(transitions.map(({ since }) => since)).size).toBe(1);
    const resolved = await portal.api.listAlerts({ state: ['resolved'] });
    expect(
      resolved.items.filter(({ ref }) => ref?.name === 'broken'),
    ).toMatchObject([{ alert: { since: pending?.since } }]);
  }, 120_000);

  it('resolve nothing while a cluster is lost, and tell that it is', async () => {
    production.upsert(kustomization('broken', 'False'));
    portal = await start('1s');
    const firing = await untilAlert('broken', 'firing');

    await production.setFaults([{ type: 'down' }]);
    await until('the loss has lasted', async () => {
      const { items } = await portal.api.listAlerts({
        rule: ['FluxClusterUnreachable'],
        state: ['firing'],
      });
      return items.length === 1;
    });
    const lost = await get('broken');
    expect(lost.resource.alert).toEqual(firing);
    expect(lost.resource.readiness).toBe('Failed');
    expect(lost.errors).toMatchObject([{ reason: 'unreachable' }]);
    expect(Date.parse(lost.resource.observedAt ?? '')).toBeLessThan(
      Date.now() - 500,
    );

    await production.clearFaults();
    await until('the cluster is back', async () => {
      const { items } = await portal.api.listClusters();
      return items[0].reachability === 'reachable' && !items[0].alert;
    });
    expect(await alertOf('broken')).toEqual(firing);
    const { transitions } = await get('broken');
    expect(transitions).toHaveLength(2);
  }, 60_000);

  it('miss and double nothing when watches go on where they were left', async () => {
    production.upsert(kustomization('changed'));
    production.upsert(kustomization('deleted', 'False'));
    production.upsert(kustomization('untouched', 'False'));
    portal = await start('10m');
    await untilAlert('untouched', 'pending');
    const before = await names();
    await portal.stop();

    production.upsert(kustomization('changed', 'False'));
    production.upsert(kustomization('changed', 'True'));
    production.upsert(kustomization('changed', 'False'));
    production.remove(nameOf('deleted'));
    production.upsert(kustomization('added'));
    production.clearRequests();
    portal = await start('10m');
    await untilAlert('changed', 'pending');
    await until('everything is in', async () =>
      (await names()).includes('added Ready'),
    );

    expect(await names()).toEqual(
      before
        .filter(line => !/^(changed|deleted) /.test(line))
        .concat('added Ready', 'changed Failed')
        .sort(),
    );
    const { transitions } = await get('untouched');
    expect(transitions).toHaveLength(1);
    // It failed, recovered and failed again, and all of that was replayed.
    const replayed = await get('changed');
    expect(replayed.transitions.map(({ to }) => to)).toEqual([
      'pending',
      'inactive',
      'pending',
    ]);
    const verbs = production.requests
      .filter(({ plural }) => plural === 'kustomizations')
      .map(({ verb }) => verb);
    expect(new Set(verbs)).toEqual(new Set(['watch']));
  }, 60_000);
});
