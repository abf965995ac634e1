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

import { markReady } from '@fluxwatch/real-cluster';
import { AlertRuleName } from '@fluxwatch/backstage-plugin-flux-common';
import { eventually } from './stage/eventually';
import {
  alertRun,
  expectAlertHoldOff,
  expectHoldOff,
} from './stage/expectations';
import { SOON_MS } from './stage/Stage';
import { useStage } from './stage/useStage';

/** How long after a break of its connections the worst watch goes on: docs/architecture.md. */
const BREAK_MS = 30_000;
/** Three intervals of 30 s and a timeout of 10 s, since a reconcile before the hang; hold-off, and slack. */
const OVERDUE_MS = 150_000;
/** Controllers are looked at every 30 s. */
const LOOKS_MS = 90_000;

const CONTROLLER = 'kustomize-controller';
const REPOSITORY = 'GitRepository/flux-system/flux-system';
const CHECKOUT = 'Kustomization/flux-system/checkout';

describe('when part of a real cluster fails itself', () => {
  const stage = useStage('outages');

  it('a restart of the API server resolves no alert, starts no clock again, and misses nothing', async () => {
    await stage().cause('vanished-repository');
    const firing = await stage().until(REPOSITORY, {
      alert: { state: 'firing' },
    });
    expectHoldOff(firing);

    await stage().cause('api-restart');
    await stage().undo('api-restart');
    // Something that only a watch that goes on can tell.
    await stage().kube.merge(stage().objectOf(CHECKOUT), {
      spec: { suspend: true },
    });
    await stage().until(CHECKOUT, { readiness: 'Suspended' }, BREAK_MS);
    const after = await stage().detail(REPOSITORY);
    expect(after.resource.alert).toEqual(firing.resource.alert);
    expect(alertRun(after)).toEqual([
      'inactive to pending',
      'pending to firing',
    ]);
    await eventually(async () => {
      const { items } = await stage().portal.api.listClusters();
      expect(items).toMatchObject([{ reachability: 'reachable', errors: [] }]);
    }, SOON_MS);

    await stage().kube.merge(stage().objectOf(CHECKOUT), {
      spec: { suspend: false },
    });
    await stage().undo('vanished-repository');
    await stage().untilAllIsWell();
  });

  it('a hung controller leaves everything Ready, on a revision that is older than its source', async () => {
    await stage().cause('hung-controller');
    const before = await stage().detail(CHECKOUT);
    await stage().fleet.commit('Nobody applies this', {
      'apps/checkout/note.txt': 'new\n',
    });
    const fetched = await stage().until(REPOSITORY, {
      revisions: {
        applied: {
          text: expect.not.stringContaining(
            before.resource.revisions.applied?.text ?? '',
          ),
        },
      },
    });
    const { resource } = await stage().detail(CHECKOUT);
    expect(resource).toMatchObject({
      readiness: 'Ready',
      revisions: { applied: before.resource.revisions.applied },
      source: { revision: fetched.resource.revisions.applied },
    });
    await expectHungControllerIsTold();

    await stage().undo('hung-controller');
    await markReady(stage().kube, CONTROLLER, true);
    await stage().until(CHECKOUT, {
      revisions: { applied: fetched.resource.revisions.applied },
    });
    await eventually(async () => expect(await alerts()).toEqual([]), LOOKS_MS);
    await stage().untilAllIsWell();
    expect(alertRun(await stage().detail(CHECKOUT))).toEqual([
      'inactive to pending',
      'pending to firing',
      'firing to inactive',
    ]);
    const { items } = await stage().portal.api.listAlerts({
      state: ['resolved'],
    });
    expect(items.map(({ alert }) => alert.rule)).toEqual(
      expect.arrayContaining([
        'FluxControllerDown',
        'FluxReconciliationOverdue',
      ]),
    );
  }, 420_000);

  async function alerts(rule?: AlertRuleName) {
    const { items } = await stage().portal.api.listAlerts({});
    return items.filter(({ alert }) => !rule || alert.rule === rule);
  }

  /** Told by the controller, once its pod is not ready, and by each resource that it leaves alone. */
  async function expectHungControllerIsTold() {
    await markReady(stage().kube, CONTROLLER, false);
    for (const state of ['pending', 'firing']) {
      await eventually(async () => {
        expect(await alerts('FluxControllerDown')).toMatchObject([
          {
            controller: { namespace: 'flux-system', name: CONTROLLER },
            alert: { state, severity: 'critical' },
          },
        ]);
      }, LOOKS_MS);
    }
    const [down] = await alerts('FluxControllerDown');
    expectAlertHoldOff(down.alert);

    const rule = 'FluxReconciliationOverdue';
    await stage().until(
      CHECKOUT,
      { alert: expect.objectContaining({ rule, state: 'pending' }) },
      OVERDUE_MS,
    );
    const firing = await stage().until(CHECKOUT, {
      readiness: 'Ready',
      alert: expect.objectContaining({ rule, state: 'firing' }),
    });
    expectHoldOff(firing);
    const kinds = (await alerts(rule)).map(({ ref }) => ref?.kind);
    expect(new Set(kinds)).toEqual(new Set(['Kustomization']));
  }
});
