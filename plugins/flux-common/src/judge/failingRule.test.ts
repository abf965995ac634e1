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
  ARTIFACT,
  condition,
  fromGit,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  describeTransitions,
  MINUTE,
  rulesWith,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';

const SHOP = 'Kustomization/shop';

const FAILED = readyFalse('HealthCheckFailed');

describe('FluxReconciliationFailing', () => {
  it('fires when a resource has been Failed for the hold-off', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, FAILED);
    expect(describeTransitions(cluster.wait(9 * MINUTE))).toEqual([]);
    expect(describeTransitions(cluster.wait(MINUTE))).toEqual([
      `pending->firing ${SHOP}`,
    ]);
  });

  it('its clock is our own: lastTransitionTime of Ready is not since when', () => {
    const cluster = new WatchedCluster();
    cluster.now = 100 * MINUTE;
    cluster.see(
      SHOP,
      readyFalse('X', 'x', { lastTransitionTime: '1970-01-01T00:01:00Z' }),
    );
    expect(cluster.alert(SHOP)?.since).toBe(100 * MINUTE);
  });

  it('goes on through False -> Unknown -> False, and a changed reason, message or revision', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, FAILED);
    cluster.wait(2 * MINUTE);
    cluster.see(SHOP, readyUnknown());
    cluster.wait(2 * MINUTE);
    cluster.see(SHOP, readyFalse('BuildFailed', 'something else'));
    cluster.wait(2 * MINUTE);
    cluster.see(SHOP, readyFalse('BuildFailed', 'for another revision'), {
      generation: 2,
      status: { lastAttemptedRevision: 'main@sha1:2' },
    });
    cluster.wait(3 * MINUTE);
    expect(cluster.alert(SHOP)).toMatchObject({ state: 'pending', since: 0 });
    cluster.wait(MINUTE);
    expect(cluster.alert(SHOP)).toMatchObject({ state: 'firing', since: 0 });
  });

  it('goes on while a retry hangs: Progressing that was Failed is failing', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, FAILED);
    cluster.see(SHOP, readyUnknown());
    expect(describeTransitions(cluster.wait(10 * MINUTE))).toEqual([
      `pending->firing ${SHOP}`,
    ]);
  });

  it('goes on with Ready=True of an older generation: that is not Ready', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, FAILED);
    cluster.see(SHOP, readyTrue(), { generation: 2, observedGeneration: 1 });
    expect(cluster.alert(SHOP)?.state).toBe('pending');
  });

  it('only Ready=True or deletion ends it', () => {
    const ready = new WatchedCluster();
    ready.see(SHOP, FAILED);
    expect(
      describeTransitions(ready.see(SHOP, readyTrue()).transitions),
    ).toEqual([`pending->inactive ${SHOP}`]);
    const deleted = new WatchedCluster();
    deleted.see(SHOP, FAILED);
    deleted.see(SHOP, FAILED, {
      metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' },
    });
    deleted.wait(10 * MINUTE);
    expect(deleted.alert(SHOP)?.state).toBe('firing');
    expect(describeTransitions(deleted.lose(SHOP).transitions)).toEqual([
      `firing->inactive ${SHOP}`,
    ]);
  });

  it('Unknown alone never starts it: a long healthy roll-out is not a failure', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, readyTrue());
    cluster.see(SHOP, readyUnknown());
    expect(cluster.wait(600 * MINUTE)).toEqual([]);
    expect(cluster.alert(SHOP)).toBeUndefined();
  });

  it('Unknown after a failure that was never seen does not start it either', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, readyUnknown());
    expect(cluster.wait(600 * MINUTE)).toEqual([]);
  });

  it('suspending freezes it, resuming lets it go on', () => {
    const cluster = new WatchedCluster();
    cluster.see(SHOP, FAILED);
    cluster.wait(4 * MINUTE);
    cluster.see(SHOP, FAILED, { spec: { suspend: true } });
    expect(cluster.wait(60 * MINUTE)).toEqual([]);
    cluster.see(SHOP, readyUnknown());
    expect(cluster.wait(5 * MINUTE)).toEqual([]);
    expect(describeTransitions(cluster.wait(MINUTE))).toEqual([
      `pending->firing ${SHOP}`,
    ]);
  });

  it('a resource whose annotation turns alerts off raises none, and one that cannot be read is noted', () => {
    const cluster = new WatchedCluster();
    const annotated = (annotations: Record<string, string>) => ({
      metadata: { annotations },
    });
    cluster.see(SHOP, FAILED, annotated({ 'fluxcd.io/alert': 'disabled' }));
    expect(cluster.alert(SHOP)).toBeUndefined();
    cluster.see(SHOP, FAILED, annotated({ 'fluxcd.io/alert-for': 'never' }));
    expect(cluster.alert(SHOP)?.holdOff).toBe(10 * MINUTE);
    expect(cluster.verdict(SHOP)?.notes).toEqual(['InvalidAlertAnnotation']);
    cluster.see(SHOP, FAILED);
    expect(cluster.verdict(SHOP)?.notes).toBeUndefined();
  });

  it('an override of the configuration for a kind counts', () => {
    const cluster = new WatchedCluster(
      rulesWith({ overrides: [{ kind: 'Kustomization', holdOff: MINUTE }] }),
    );
    cluster.see(SHOP, FAILED);
    cluster.see('HelmRelease/shop', FAILED);
    expect(describeTransitions(cluster.wait(MINUTE))).toEqual([
      `pending->firing ${SHOP}`,
    ]);
  });
});

describe('a source', () => {
  it('that fails to refresh but still has its artifact raises its own alert and holds up nobody', () => {
    const cluster = new WatchedCluster();
    cluster.see('GitRepository/fleet', readyFalse('GitOperationFailed'), {
      status: { artifact: ARTIFACT },
    });
    cluster.see(SHOP, readyTrue(), { spec: fromGit('fleet') });
    expect(cluster.verdict(SHOP)?.readiness).toBe('Ready');
    expect(cluster.alert('GitRepository/fleet')?.state).toBe('pending');
  });

  it('on which Flux has given up fires like any failure, and is called stalled', () => {
    const cluster = new WatchedCluster();
    cluster.see('GitRepository/fleet', undefined, {
      conditions: [readyFalse('URLInvalid'), condition('Stalled', 'True')],
    });
    expect(cluster.verdict('GitRepository/fleet')).toMatchObject({
      readiness: 'Failed',
      stalled: true,
    });
    expect(cluster.alert('GitRepository/fleet')?.state).toBe('pending');
  });
});
