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

import { alertRun, expectHoldOff } from './stage/expectations';
import { useStage } from './stage/useStage';

const FIRED = ['inactive to pending', 'pending to firing'];
const RESOLVED = [...FIRED, 'firing to inactive'];

describe('in a real fleet', () => {
  const stage = useStage('incidents');

  /** Expects a firing alert after its hold-off; pending ones come before it. */
  async function untilFiring(ref: string) {
    const detail = await stage().until(ref, { alert: { state: 'firing' } });
    expect(alertRun(detail)).toEqual(FIRED);
    expectHoldOff(detail);
    return detail;
  }

  /** Expects that the fleet recovers, and that the alert is told as resolved. */
  async function untilResolved(ref: string) {
    await stage().untilAllIsWell();
    const detail = await stage().detail(ref);
    expect(alertRun(detail)).toEqual(RESOLVED);
    const { items } = await stage().portal.api.listAlerts({
      state: ['resolved'],
    });
    // Others of the same incident may have been resolved after it.
    const own = items.find(item => item.ref?.name === detail.resource.name);
    expect(own).toMatchObject({
      alert: { since: detail.transitions[0].since },
    });
  }

  it('a bad commit fails in one place, and all that waits for it is part of that incident', async () => {
    const root = 'Kustomization/flux-system/infrastructure';
    await stage().cause('bad-commit');
    const failed = await untilFiring(root);
    expect(failed.resource).toMatchObject({
      readiness: 'Failed',
      cause: { reason: 'BuildFailed' },
    });
    const { applied, attempted } = failed.resource.revisions;
    expect(attempted?.text).toMatch(/^main@sha1:/);
    expect(applied?.text).not.toBe(attempted?.text);

    for (const name of ['podinfo', 'checkout', 'frontend', 'settings']) {
      const held = await stage().until(`Kustomization/flux-system/${name}`, {
        readiness: 'Blocked',
        root: { ref: { name: 'infrastructure' }, state: 'Failed' },
      });
      expect(held.resource.alert).toBeUndefined();
    }
    expect(await stage().incident(root)).toMatchObject({
      state: 'firing',
      totalResources: 5,
      cause: { reason: 'BuildFailed' },
    });

    await stage().undo('bad-commit');
    await untilResolved(root);
    expect(await stage().incident(root)).toBeUndefined();
  });

  it('a vanished repository is one incident: what runs goes on running, and image automation waits for it', async () => {
    const root = 'GitRepository/flux-system/flux-system';
    const before = await stage().detail(root);
    await stage().cause('vanished-repository');
    const failed = await untilFiring(root);
    expect(failed.resource).toMatchObject({
      readiness: 'Failed',
      cause: { type: 'FetchFailed', reason: 'GitOperationFailed' },
      revisions: { applied: before.resource.revisions.applied },
    });
    expect(await stage().readiness()).toContain(
      'Kustomization/flux-system/checkout Ready',
    );
    // It clones the repository itself, and says nothing but that it could not.
    const automation = 'ImageUpdateAutomation/flux-system/fleet';
    await stage().until(automation, {
      readiness: 'Blocked',
      root: { ref: { name: 'flux-system' }, state: 'Failed' },
      cause: expect.objectContaining({ reason: 'GitOperationFailed' }),
    });
    const { items } = await stage().portal.api.listIncidents({});
    expect(items).toMatchObject([
      {
        root: { ref: { kind: 'GitRepository', name: 'flux-system' } },
        state: 'firing',
        totalResources: 2,
      },
    ]);

    await stage().undo('vanished-repository');
    await untilResolved(root);
  });

  it('a crash loop fails its Kustomization, and holds up what depends on it', async () => {
    const root = 'Kustomization/flux-system/checkout';
    await stage().cause('crash-loop');
    const failed = await untilFiring(root);
    expect(failed.resource).toMatchObject({
      readiness: expect.stringMatching(/^(Failed|Progressing)$/),
      failing: true,
      cause: { reason: 'HealthCheckFailed' },
    });
    expect(failed.resource.revisions.applied?.text).not.toBe(
      failed.resource.revisions.attempted?.text,
    );
    const frontend = await stage().until('Kustomization/flux-system/frontend', {
      readiness: 'Blocked',
      blockedBy: { name: 'checkout' },
    });
    expect(frontend.resource.alert).toBeUndefined();
    expect(await stage().incident(root)).toMatchObject({ totalResources: 2 });
    const page = await stage().portal.api.listResources({
      entityRef: 'component:default/checkout',
    });
    expect(page.items).toMatchObject([
      { name: 'checkout', failing: true, ownerReason: 'entityAnnotation' },
    ]);

    await stage().undo('crash-loop');
    await untilResolved(root);
  });

  it('a failing chart is rolled back where that is configured, and told with what really failed', async () => {
    await stage().cause('failing-chart');
    const cart = await untilFiring('HelmRelease/apps/cart');
    const inventory = await untilFiring('HelmRelease/apps/inventory');
    for (const { resource } of [cart, inventory]) {
      expect(resource).toMatchObject({
        readiness: 'Failed',
        cause: { reason: 'UpgradeFailed' },
        revisions: { attempted: { text: '1.1.0' } },
      });
    }
    await stage().until('HelmRelease/apps/cart', {
      revisions: { applied: { text: '1.0.0' } },
    });
    await stage().until('HelmRelease/apps/inventory', {
      stalled: true,
      revisions: {},
    });

    await stage().undo('failing-chart');
    await untilResolved('HelmRelease/apps/inventory');
  });

  it('a held deletion is Terminating, with the finalizer that holds it', async () => {
    const ref = 'Kustomization/flux-system/frontend';
    await stage().cause('held-deletion');
    const held = await stage().until(ref, { readiness: 'Terminating' });
    expect(held.resource).toMatchObject({
      finalizers: ['fleet.test/hold'],
      deletedAt: expect.any(String),
    });
    expect(held.resource.alert).toBeUndefined();
    const before = held.resource.id;

    await stage().undo('held-deletion');
    await stage().untilAllIsWell();
    // Applied again by the Kustomization that it comes from.
    expect((await stage().detail(ref)).resource.deletedAt).toBeUndefined();
    expect(before).toEqual(expect.any(String));
  });
});
