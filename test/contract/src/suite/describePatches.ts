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

import type { ContractTarget } from '../target/ContractTarget';
import { contractObject, pathOf, ready } from '../target/contractObjects';
import { useObjects } from './useObjects';

/** How an object is changed. */
export function describePatches(cluster: () => ContractTarget): void {
  describe('a merge patch', () => {
    const write = useObjects(cluster);
    const admin = () => cluster().as('admin');
    const path = pathOf('patched');

    beforeEach(async () => {
      await cluster().remove(contractObject('patched'));
      await write(ready(contractObject('patched', { team: 'red' })));
    });

    it('changes what it names and answers with the whole object', async () => {
      const { body: before } = await admin().get(path);
      const { status, headers, body } = await admin().patch(
        `${path}?fieldManager=contract`,
        {
          metadata: {
            annotations: { 'reconcile.fluxcd.io/requestedAt': 'now' },
            labels: { team: null, tier: 'back' },
          },
        },
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json');
      expect(body.metadata).toMatchObject({
        annotations: { 'reconcile.fluxcd.io/requestedAt': 'now' },
        labels: { tier: 'back' },
        uid: before.metadata.uid,
        generation: before.metadata.generation,
      });
      expect(body.metadata.labels).not.toHaveProperty('team');
      expect(Number(body.metadata.resourceVersion)).toBeGreaterThan(
        Number(before.metadata.resourceVersion),
      );
      expect(body.spec).toEqual(before.spec);
      expect(body.status).toEqual(before.status);
      expect((await admin().get(path)).body).toEqual(body);
    });

    it('of the spec makes a new generation', async () => {
      const { body: before } = await admin().get(path);
      const { body } = await admin().patch(path, {
        spec: { sourceRef: { name: 'second' } },
      });
      expect(body.metadata.generation).toBe(before.metadata.generation + 1);
      expect(body.spec.sourceRef).toEqual({
        ...before.spec.sourceRef,
        name: 'second',
      });
    });

    it('that changes nothing is no change', async () => {
      const { body: before } = await admin().get(path);
      const { status, body } = await admin().patch(path, {
        spec: { sourceRef: { name: 'first' } },
      });
      expect(status).toBe(200);
      expect(body).toEqual(before);
    });

    it('leaves the status alone', async () => {
      const { body: before } = await admin().get(path);
      const { body } = await admin().patch(path, {
        status: { conditions: [] },
      });
      expect(body).toEqual(before);
    });

    it('can be tried without effect', async () => {
      const { body: before } = await admin().get(path);
      const { status, body } = await admin().patch(`${path}?dryRun=All`, {
        spec: { sourceRef: { name: 'second' } },
      });
      expect(status).toBe(200);
      expect(body.spec.sourceRef.name).toBe('second');
      expect((await admin().get(path)).body).toEqual(before);
    });

    it('for another state of the object is a conflict', async () => {
      const { body: before } = await admin().get(path);
      const { resourceVersion } = before.metadata;
      const change = (tier: string) =>
        admin().patch(path, {
          metadata: { resourceVersion, labels: { tier } },
        });
      expect((await change('back')).status).toBe(200);
      const { status, headers, body } = await change('front');
      expect(status).toBe(409);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message:
          'Operation cannot be fulfilled on externalartifacts.source.toolkit.fluxcd.io "patched": the object has been modified; please apply your changes to the latest version and try again',
        reason: 'Conflict',
        details: {
          name: 'patched',
          group: 'source.toolkit.fluxcd.io',
          kind: 'externalartifacts',
        },
        code: 409,
      });
      expect((await admin().get(path)).body.metadata.labels.tier).toBe('back');
    });

    it('for another object of the same name is invalid', async () => {
      const uid = '5e4a2f9e-0000-4000-8000-000000000000';
      const { status, body } = await admin().patch(path, { metadata: { uid } });
      expect(status).toBe(422);
      expect(body).toMatchObject({
        kind: 'Status',
        message: `ExternalArtifact.source.toolkit.fluxcd.io "patched" is invalid: metadata.uid: Invalid value: "${uid}": field is immutable`,
        reason: 'Invalid',
        details: {
          name: 'patched',
          group: 'source.toolkit.fluxcd.io',
          kind: 'ExternalArtifact',
        },
        code: 422,
      });
    });

    it('cannot rename', async () => {
      const { status, body } = await admin().patch(path, {
        metadata: { name: 'other' },
      });
      expect(status).toBe(400);
      expect(body).toMatchObject({
        message:
          'the name of the object (other) does not match the name on the URL (patched)',
        reason: 'BadRequest',
        code: 400,
      });
    });

    it.each(['{', '[1]', '"text"'])('is not %s', async text => {
      const { status, body } = await admin().patch(path, text);
      expect(status).toBe(400);
      expect(body).toMatchObject({
        kind: 'Status',
        message: expect.stringMatching(/^error decoding patch: /),
        reason: 'BadRequest',
        code: 400,
      });
    });

    it('is none in a media type of its own', async () => {
      const { status, body } = await admin().patch(path, {}, 'text/plain');
      expect(status).toBe(415);
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message:
          'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
        reason: 'UnsupportedMediaType',
        code: 415,
      });
    });

    it('needs the object to be there', async () => {
      const { status, body } = await admin().patch(pathOf('nobody'), {});
      expect(status).toBe(404);
      expect(body).toMatchObject({
        message:
          'externalartifacts.source.toolkit.fluxcd.io "nobody" not found',
        reason: 'NotFound',
      });
    });
  });
}
