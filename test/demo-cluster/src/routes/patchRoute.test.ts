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

import { kustomizationOf, recordingOf } from '../testing/recordingOf';
import { pathOf, useDemoCluster } from '../testing/useDemoCluster';

const recording = recordingOf([
  kustomizationOf('a', { metadata: { annotations: { keep: 'yes' } } }),
]);

describe('a merge patch', () => {
  const { start, get, patch } = useDemoCluster();

  it('merges, and takes the next resourceVersion', async () => {
    const cluster = await start({ recording });
    const before = cluster.revision;
    const { status, body } = await patch(pathOf('a'), {
      metadata: { annotations: { note: 'hello' } },
    });
    expect(status).toBe(200);
    expect(body.metadata).toMatchObject({
      annotations: { keep: 'yes', note: 'hello' },
      resourceVersion: String(before + 1),
      generation: 1,
    });
    expect((await get(pathOf('a'))).body).toEqual(body);
  });

  it('removes a field with null', async () => {
    await start({ recording });
    const { body } = await patch(pathOf('a'), {
      metadata: { annotations: { keep: null } },
      spec: { path: null },
    });
    expect(body.metadata.annotations).toEqual({});
    expect(body.spec).toEqual({ interval: '10m0s' });
  });

  it('raises the generation only when it changes the spec', async () => {
    await start({ recording });
    const interval = (text: string) =>
      patch(pathOf('a'), { spec: { interval: text } });
    expect((await interval('5m0s')).body.metadata.generation).toBe(2);
    expect((await interval('5m0s')).body.metadata.generation).toBe(2);
    const last = (await interval('6m0s')).body;
    expect(last.metadata.generation).toBe(3);
    expect(last.status.observedGeneration).toBe(1);
  });

  it('that changes nothing leaves the resourceVersion', async () => {
    const cluster = await start({ recording });
    const before = cluster.revision;
    await patch(pathOf('a'), { spec: { path: './a' } });
    expect(cluster.revision).toBe(before);
  });

  it('of a state or an object that is no longer there is refused', async () => {
    const cluster = await start({ recording });
    const { body: seen } = await get(pathOf('a'));
    const { resourceVersion, uid } = seen.metadata;
    const suspend = { metadata: { resourceVersion }, spec: { suspend: true } };
    expect((await patch(pathOf('a'), suspend)).status).toBe(200);

    const again = await patch(pathOf('a'), suspend);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      reason: 'Conflict',
      code: 409,
      message:
        'Operation cannot be fulfilled on kustomizations.kustomize.toolkit.fluxcd.io "a": the object has been modified; please apply your changes to the latest version and try again',
      details: { name: 'a', kind: 'kustomizations' },
    });
    const wrongUid = await patch(pathOf('a'), { metadata: { uid: 'other' } });
    expect(wrongUid.status).toBe(422);
    expect(wrongUid.body).toMatchObject({
      reason: 'Invalid',
      message:
        'Kustomization.kustomize.toolkit.fluxcd.io "a" is invalid: metadata.uid: Invalid value: "other": field is immutable',
    });
    expect(
      cluster.get({ ...seen, namespace: 'apps', name: 'a' })?.metadata.uid,
    ).toBe(uid);
  });

  it('leaves status, name and uid alone', async () => {
    await start({ recording });
    const { body: before } = await get(pathOf('a'));
    const { body } = await patch(pathOf('a'), {
      kind: 'Other',
      metadata: { uid: before.metadata.uid, creationTimestamp: null },
      status: { conditions: [] },
    });
    expect(body).toEqual(before);
    const renamed = await patch(pathOf('a'), { metadata: { name: 'b' } });
    expect(renamed.status).toBe(400);
  });

  it('as a dry run changes nothing', async () => {
    const cluster = await start({ recording });
    const before = cluster.revision;
    const { body } = await patch(`${pathOf('a')}?dryRun=All`, {
      spec: { suspend: true },
    });
    expect(body).toMatchObject({
      metadata: { generation: 2 },
      spec: { suspend: true },
    });
    expect(cluster.revision).toBe(before);
    expect((await get(pathOf('a'))).body.spec.suspend).toBeUndefined();
  });

  it('must be a merge patch in JSON, of an object that is there', async () => {
    const cluster = await start({ recording });
    const json = await patch(pathOf('a'), {}, 'application/json-patch+json');
    expect(json.status).toBe(415);
    const broken = await fetch(cluster.url + pathOf('a'), {
      method: 'PATCH',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: '{"spec":',
    });
    expect(broken.status).toBe(400);
    expect((await patch(pathOf('z'), {})).status).toBe(404);
  });
});
