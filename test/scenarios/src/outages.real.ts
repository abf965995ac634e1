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

import { eventually } from './stage/eventually';
import { alertRun, expectHoldOff } from './stage/expectations';
import { SOON_MS } from './stage/Stage';
import { useStage } from './stage/useStage';

/**
 * Backstage's proxy does not pass on that the API server broke a connection
 * (http-proxy-middleware 2): a watch says nothing until the portal gives it up
 * after 90 s of silence.
 */
const SILENCE_MS = 120_000;

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
    await stage().until(CHECKOUT, { readiness: 'Suspended' }, SILENCE_MS);
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
    await stage().until(CHECKOUT, {
      revisions: { applied: fetched.resource.revisions.applied },
    });
    await stage().untilAllIsWell();
  });

  /**
   * What alerts say of a controller that hangs: nothing without a rule for it.
   * The place for FluxReconciliationOverdue and FluxControllerDown.
   */
  async function expectHungControllerIsTold() {
    const { items } = await stage().portal.api.listAlerts({});
    expect(items).toEqual([]);
  }
});
