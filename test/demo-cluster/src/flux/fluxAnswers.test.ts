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
  changeAt,
  kustomizationOf,
  recordedTime,
  recordingOf,
} from '../testing/recordingOf';
import { pathOf, useDemoCluster } from '../testing/useDemoCluster';
import { kubernetesTime } from './conditions';

const requestAt = (value: string) => ({
  metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': value } },
});
const conditions = (object: {
  status: { conditions: { type: string; status: string }[] };
}) =>
  object.status.conditions
    .map(({ type, status }) => `${type}=${status}`)
    .join();

describe('Flux', () => {
  const { start, get, patch, watch } = useDemoCluster();
  const read = async (name: string) => (await get(pathOf(name))).body;

  it('reconciles a Kustomization on request, and comes to the result it had', async () => {
    const cluster = await start({
      recording: recordingOf([
        kustomizationOf('a', {
          status: {
            history: [
              {
                digest: 'd',
                lastReconciled: recordedTime(-60),
                totalReconciliations: 4,
              },
            ],
          },
        }),
      ]),
      fluxPace: { delay: 2, duration: 3 },
    });
    await patch(pathOf('a'), requestAt('now'));
    expect(conditions(await read('a'))).toBe('Ready=True');
    cluster.advanceTo(2);
    const working = await read('a');
    expect(conditions(working)).toBe('Reconciling=True,Ready=Unknown');
    expect(working.status.conditions[1]).toMatchObject({
      reason: 'Progressing',
      message: 'Reconciliation in progress',
    });
    expect(working.status.lastHandledReconcileAt).toBeUndefined();
    cluster.advanceTo(5);
    const done = await read('a');
    const finished = kubernetesTime(cluster.now);
    expect(done.status).toMatchObject({
      lastHandledReconcileAt: 'now',
      conditions: [
        { type: 'Ready', status: 'True', lastTransitionTime: finished },
      ],
      history: [{ lastReconciled: finished, totalReconciliations: 5 }],
    });
    expect(done.metadata.generation).toBe(1);
  });

  it('comes to a failure again where there was one', async () => {
    const cluster = await start({
      recording: recordingOf([kustomizationOf('a', { ready: 'False' })]),
    });
    await patch(pathOf('a'), requestAt('now'));
    cluster.advanceTo(10);
    const { status } = await read('a');
    expect(status.conditions).toMatchObject([
      { type: 'Ready', status: 'False', reason: 'BuildFailed' },
    ]);
    expect(status.lastHandledReconcileAt).toBe('now');
  });

  it('shows only what each kind shows while it works', async () => {
    const cluster = await start({ recording: recordingOf([]) });
    const object = kustomizationOf('a');
    const ofKind = (kind: string, apiVersion: string, plural: string) => ({
      ...recordingOf([]).lists[0],
      kind,
      apiVersion,
      plural,
      items: [{ ...object, kind, apiVersion }],
    });
    await cluster.close();
    const helm = ofKind(
      'HelmRelease',
      'helm.toolkit.fluxcd.io/v2',
      'helmreleases',
    );
    const git = ofKind(
      'GitRepository',
      'source.toolkit.fluxcd.io/v1',
      'gitrepositories',
    );
    const again = await start({
      recording: { ...recordingOf([]), lists: [helm, git] },
      fluxPace: { delay: 1, duration: 1 },
    });
    const paths = [helm, git].map(
      ({ apiVersion, plural }) =>
        `/apis/${apiVersion}/namespaces/apps/${plural}/a`,
    );
    for (const path of paths) {
      await patch(path, {
        metadata: {
          annotations: {
            'reconcile.fluxcd.io/requestedAt': 'r',
            'reconcile.fluxcd.io/forceAt': 'r',
          },
        },
      });
    }
    const both = async () =>
      Promise.all(paths.map(async path => (await get(path)).body));
    again.advanceTo(1);
    expect((await both()).map(conditions)).toEqual([
      'Reconciling=True,Ready=True',
      'Ready=True',
    ]);
    again.advanceTo(2);
    const [release, repository] = await both();
    expect([release, repository].map(conditions)).toEqual([
      'Ready=True',
      'Ready=True',
    ]);
    expect(release.status).toMatchObject({
      lastHandledReconcileAt: 'r',
      lastHandledForceAt: 'r',
    });
    expect(repository.status.lastHandledReconcileAt).toBe('r');
    expect(repository.status.lastHandledForceAt).toBeUndefined();
  });

  it('leaves a request alone that it has handled, and objects that it never reports on', async () => {
    const alert = { ...kustomizationOf('a'), status: undefined };
    const cluster = await start({ recording: recordingOf([alert]) });
    await patch(pathOf('a'), requestAt('now'));
    const asked = cluster.revision;
    cluster.advanceTo(10);
    expect(cluster.revision).toBe(asked);
    expect((await read('a')).status).toBeUndefined();
  });

  it('freezes a suspended object, whatever is recorded, until it is resumed', async () => {
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [
          changeAt(10, kustomizationOf('a', { ready: 'False', since: 10 })),
          changeAt(40, kustomizationOf('a', { ready: 'True', since: 40 })),
        ],
      ),
      fluxPace: { delay: 1, duration: 1 },
    });
    const suspended = (await patch(pathOf('a'), { spec: { suspend: true } }))
      .body;
    expect(suspended.metadata.generation).toBe(2);
    const frozenAt = cluster.revision;
    cluster.advanceTo(20);
    expect(cluster.revision).toBe(frozenAt);
    expect(await read('a')).toEqual(suspended);

    await patch(pathOf('a'), requestAt('while suspended'));
    cluster.advanceTo(25);
    expect((await read('a')).status).toEqual(suspended.status);

    const resumed = (await patch(pathOf('a'), { spec: { suspend: false } }))
      .body;
    expect(resumed.metadata.generation).toBe(3);
    expect(resumed.spec.suspend).not.toBe(true);
    expect(conditions(resumed)).toBe('Ready=True');
    cluster.advanceTo(26);
    expect(conditions(await read('a'))).toBe('Reconciling=True,Ready=Unknown');
    cluster.advanceTo(27);
    const failed = await read('a');
    expect(conditions(failed)).toBe('Ready=False');
    expect(failed.status).toMatchObject({
      observedGeneration: 3,
      lastHandledReconcileAt: 'while suspended',
    });
    cluster.advanceTo(40);
    expect(conditions(await read('a'))).toBe('Ready=True');
    expect((await read('a')).metadata.generation).toBe(3);
  });

  it('follows the recording again once that suspends and resumes by itself', async () => {
    const suspend = (value: boolean, generation: number) =>
      kustomizationOf('a', {
        spec: { suspend: value },
        metadata: { generation },
      });
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [changeAt(10, suspend(true, 2)), changeAt(20, suspend(false, 3))],
      ),
    });
    await patch(pathOf('a'), { spec: { suspend: true } });
    cluster.advanceTo(10);
    expect((await read('a')).spec.suspend).toBe(true);
    cluster.advanceTo(20);
    expect((await read('a')).spec.suspend).toBe(false);
  });

  it('keeps what clients asked for over what is recorded later', async () => {
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [changeAt(10, kustomizationOf('a', { ready: 'False' }))],
      ),
    });
    await patch(pathOf('a'), requestAt('now'));
    cluster.advanceTo(10);
    const { metadata, status } = await read('a');
    expect(metadata.annotations).toEqual({
      'reconcile.fluxcd.io/requestedAt': 'now',
    });
    expect(status.lastHandledReconcileAt).toBe('now');
    expect(status.conditions[0].status).toBe('False');
  });

  it('works on nothing that is gone by then', async () => {
    const cluster = await start({
      recording: recordingOf(
        [kustomizationOf('a')],
        [changeAt(1, kustomizationOf('a'), 'DELETED')],
      ),
      fluxPace: { delay: 2, duration: 2 },
    });
    await patch(pathOf('a'), requestAt('now'));
    const events = await watch(`resourceVersion=${cluster.revision}`);
    cluster.advanceTo(10);
    cluster.endWatches();
    expect((await events.rest()).map(({ type }) => type)).toEqual(['DELETED']);
  });
});
