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
import {
  contractObject,
  EVERYWHERE,
  IN_APPS,
  NAMESPACE,
} from '../target/contractObjects';
import { nameOf, namesOf } from './names';
import { useObjects } from './useObjects';

/** How a kind is listed. */
export function describeLists(cluster: () => ContractTarget): void {
  describe('a list', () => {
    const write = useObjects(cluster);
    const get = (path: string) => cluster().as('admin').get(path);
    const ours = 'labelSelector=contract%3Dlists';

    beforeAll(() =>
      write(
        contractObject('list-b', { contract: 'lists', team: 'blue' }),
        contractObject('list-a', { contract: 'lists', team: 'red' }),
        contractObject('list-c', { contract: 'lists', tier: 'back' }),
      ),
    );

    it('is sorted by name and says which state it shows', async () => {
      const { status, headers, body } = await get(`${IN_APPS}?${ours}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toEqual({
        kind: 'ExternalArtifactList',
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        // Lists of custom resources say so; those of built-in kinds leave it out.
        metadata: {
          continue: '',
          resourceVersion: expect.stringMatching(/^[1-9]\d*$/),
        },
        items: expect.any(Array),
      });
      expect(namesOf(body)).toEqual(['list-a', 'list-b', 'list-c']);
    });

    it('holds whole objects, each of which says what it is', async () => {
      const { body } = await get(`${IN_APPS}?${ours}`);
      expect(body.items[0]).toMatchObject({
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        kind: 'ExternalArtifact',
        metadata: {
          name: 'list-a',
          namespace: NAMESPACE,
          labels: { contract: 'lists', team: 'red' },
          uid: expect.stringMatching(/^[-\da-f]{36}$/),
          resourceVersion: expect.stringMatching(/^[1-9]\d*$/),
          generation: 1,
          creationTimestamp: expect.stringMatching(
            /^\d{4}-.*T\d\d:\d\d:\d\dZ$/,
          ),
        },
        spec: { sourceRef: { name: 'first' } },
      });
      const { body: one } = await get(`${IN_APPS}/list-a`);
      expect(body.items[0]).toEqual(one);
    });

    it('of a built-in kind leaves kind and apiVersion out of its items', async () => {
      const { body } = await get('/api/v1/namespaces/flux-system/pods');
      expect(body).toMatchObject({ kind: 'PodList', apiVersion: 'v1' });
      expect(body.metadata).toEqual({ resourceVersion: expect.any(String) });
      expect(body.items.length).toBeGreaterThan(0);
      expect(body.items[0]).not.toHaveProperty('kind');
      expect(body.items[0]).not.toHaveProperty('apiVersion');
    });

    it('covers all namespaces where none is named', async () => {
      const { body } = await get(`${EVERYWHERE}?${ours}`);
      expect(namesOf(body)).toEqual(['list-a', 'list-b', 'list-c']);
    });

    it('of a namespace that is not there is empty', async () => {
      const { status, body } = await get(
        EVERYWHERE.replace(
          '/externalartifacts',
          '/namespaces/nowhere/externalartifacts',
        ),
      );
      expect(status).toBe(200);
      expect(body).toMatchObject({ kind: 'ExternalArtifactList', items: [] });
    });

    it.each([
      ['team=red', ['list-a']],
      ['team==red', ['list-a']],
      ['team!=red', ['list-b', 'list-c']],
      ['team in (red, blue)', ['list-a', 'list-b']],
      ['team notin (red)', ['list-b', 'list-c']],
      ['tier', ['list-c']],
      ['!tier,team!=blue', ['list-a']],
    ])('selects by the labels %s', async (selector, expected) => {
      const { body } = await get(
        `${IN_APPS}?labelSelector=${encodeURIComponent(
          `contract=lists,${selector}`,
        )}`,
      );
      expect(namesOf(body)).toEqual(expected);
    });

    it('selects by name', async () => {
      const { body } = await get(
        `${IN_APPS}?fieldSelector=metadata.name%3Dlist-b`,
      );
      expect(namesOf(body)).toEqual(['list-b']);
    });

    it('selects events by what they are about', async () => {
      const events = '/api/v1/namespaces/flux-system/events';
      const { body: all } = await get(events);
      const { kind, name } = all.items[0].involvedObject;
      const { body } = await get(
        `${events}?fieldSelector=involvedObject.kind%3D${kind},involvedObject.name%3D${name}`,
      );
      expect(namesOf(body)).toEqual(
        all.items
          .filter(
            ({ involvedObject }: { involvedObject: Record<string, string> }) =>
              involvedObject.kind === kind && involvedObject.name === name,
          )
          .map(nameOf),
      );
    });

    it('is refused when a selector makes no sense', async () => {
      const labels = await get(
        `${IN_APPS}?labelSelector=${encodeURIComponent('a b')}`,
      );
      expect(labels.status).toBe(400);
      expect(labels.body).toMatchObject({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        reason: 'BadRequest',
        message: expect.stringContaining('unable to parse requirement'),
        code: 400,
      });
      const fields = await get(`${IN_APPS}?fieldSelector=spec.suspend%3Dtrue`);
      expect(fields.status).toBe(400);
      expect(fields.body).toMatchObject({
        reason: 'BadRequest',
        message: 'field label not supported: spec.suspend',
      });
    });
  });
}
