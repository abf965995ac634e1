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
  IN_APPS,
  NAMESPACE,
  pathOf,
  ready,
} from '../target/contractObjects';
import { useObjects } from './useObjects';
import { useWatches } from './useWatches';

const as = (form: string) => `application/json;as=${form};v=v1;g=meta.k8s.io`;
const TABLE = as('Table');
const JSON_PATH = 'Custom resource definition column (in JSONPath format): ';

/** The printer columns of Flux 2.9; those in parentheses are shown on demand. */
const COLUMNS = [
  ['kustomize', 'v1', 'kustomizations', 'Name Age Ready Status'],
  ['helm', 'v2', 'helmreleases', 'Name Age Ready Status'],
  ['source', 'v1', 'gitrepositories', 'Name URL Age Ready Status'],
  ['source', 'v1', 'ocirepositories', 'Name URL Ready Status Age'],
  ['source', 'v1', 'helmrepositories', 'Name URL Age Ready Status'],
  ['source', 'v1', 'buckets', 'Name Endpoint Age Ready Status'],
  [
    'source',
    'v1',
    'helmcharts',
    'Name Chart Version Source-Kind Source-Name Age Ready Status',
  ],
  ['source', 'v1', 'externalartifacts', 'Name Age Ready Status Source'],
  ['notification', 'v1', 'receivers', 'Name Age Ready Status'],
  ['notification', 'v1beta3', 'alerts', 'Name Age'],
  ['notification', 'v1beta3', 'providers', 'Name Age'],
  [
    'image',
    'v1',
    'imagerepositories',
    'Name Image Tags Ready Status (Last-scan) Age',
  ],
  ['image', 'v1', 'imagepolicies', 'Name Image Tag Ready Status Age'],
  ['image', 'v1', 'imageupdateautomations', 'Name Ready Status (Last-run) Age'],
];

/** Objects in other forms than their own. */
export function describeTables(cluster: () => ContractTarget): void {
  const get = (path: string, accept: string) =>
    cluster().as('admin').get(path, accept);

  describe('a table', () => {
    const write = useObjects(cluster);
    const watch = useWatches(cluster);

    beforeAll(() => write(ready(contractObject('row'))));

    it('has a row for each object, and its metadata', async () => {
      const { status, headers, body } = await get(
        `${IN_APPS}?fieldSelector=metadata.name%3Drow`,
        TABLE,
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json');
      expect(body).toEqual({
        kind: 'Table',
        apiVersion: 'meta.k8s.io/v1',
        metadata: { resourceVersion: expect.any(String) },
        columnDefinitions: expect.any(Array),
        rows: [
          {
            cells: [
              'row',
              expect.stringMatching(/^\d+s$/),
              'True',
              'it is there',
              'first',
            ],
            object: {
              kind: 'PartialObjectMetadata',
              apiVersion: 'meta.k8s.io/v1',
              metadata: expect.objectContaining({
                name: 'row',
                namespace: NAMESPACE,
              }),
            },
          },
        ],
      });
    });

    it('says where each column comes from', async () => {
      const { body } = await get(IN_APPS, TABLE);
      const column = (name: string, description: string, over = {}) => ({
        name,
        type: 'string',
        format: '',
        description: JSON_PATH + description,
        priority: 0,
        ...over,
      });
      expect(body.columnDefinitions).toEqual([
        {
          name: 'Name',
          type: 'string',
          format: 'name',
          description: expect.stringMatching(/^Name must be unique/),
          priority: 0,
        },
        column('Age', '.metadata.creationTimestamp', { type: 'date' }),
        column('Ready', '.status.conditions[?(@.type=="Ready")].status'),
        column('Status', '.status.conditions[?(@.type=="Ready")].message'),
        column('Source', '.spec.sourceRef.name'),
      ]);
    });

    it.each(COLUMNS)(
      'of %s %s %s has its columns',
      async (group, version, plural, expected) => {
        const path = `/apis/${group}.toolkit.fluxcd.io/${version}/${plural}`;
        const { body } = await get(`${path}?limit=1`, TABLE);
        const columns = body.columnDefinitions.map(
          ({ name, priority }: { name: string; priority: number }) => {
            const word = name.replace(' ', '-');
            return priority > 0 ? `(${word})` : word;
          },
        );
        expect(columns.join(' ')).toBe(expected);
      },
    );

    it.each([
      ['None', null],
      [
        'Metadata',
        {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: expect.objectContaining({ name: 'row' }),
        },
      ],
      [
        'Object',
        expect.objectContaining({
          kind: 'ExternalArtifact',
          spec: contractObject('row').spec,
        }),
      ],
    ])('can carry of each object: %s', async (include, expected) => {
      const { body } = await get(
        `${pathOf('row')}?includeObject=${include}`,
        TABLE,
      );
      expect(body.metadata).toEqual({ resourceVersion: expect.any(String) });
      expect(body.rows[0].object).toEqual(expected);
    });

    it('cannot carry anything else', async () => {
      const { status, body } = await get(
        `${IN_APPS}?includeObject=Some`,
        TABLE,
      );
      expect(status).toBe(400);
      expect(body).toMatchObject({
        reason: 'BadRequest',
        message:
          "Unable to convert to Table as requested: includeObject: Invalid value: \"Some\": must be 'Metadata', 'Object', 'None', or empty",
      });
    });

    it('comes in pages too', async () => {
      await write(contractObject('row-2'));
      const { body } = await get(`${IN_APPS}?limit=1`, TABLE);
      expect(body.metadata).toEqual({
        resourceVersion: expect.any(String),
        continue: expect.any(String),
        remainingItemCount: expect.any(Number),
      });
    });

    it('that is watched names its columns once', async () => {
      const { body } = await get(IN_APPS, 'application/json');
      const { resourceVersion } = body.metadata;
      const events = await watch({ resourceVersion }, TABLE);
      await write(contractObject('row-3'), contractObject('row-4'));
      const [first, second] = await events.take(2);
      expect(first).toMatchObject({
        type: 'ADDED',
        object: { kind: 'Table', rows: [{ cells: { 0: 'row-3' } }] },
      });
      expect(first.object.columnDefinitions).toHaveLength(5);
      expect(second).toMatchObject({
        type: 'ADDED',
        object: { columnDefinitions: null, rows: [{ cells: { 0: 'row-4' } }] },
      });
    });
  });

  describe('metadata alone', () => {
    const write = useObjects(cluster);

    it('is to be had of an object and of a list', async () => {
      await write(contractObject('partial'));
      const one = await get(pathOf('partial'), as('PartialObjectMetadata'));
      expect(one.body).toEqual({
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: expect.objectContaining({ name: 'partial' }),
      });
      const list = await get(
        `${IN_APPS}?fieldSelector=metadata.name%3Dpartial`,
        as('PartialObjectMetadataList'),
      );
      expect(list.body).toEqual({
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata: { resourceVersion: expect.any(String) },
        items: [one.body],
      });
    });

    it('is named as what it is', async () => {
      const { status, body } = await get(IN_APPS, as('PartialObjectMetadata'));
      expect(status).toBe(406);
      expect(body).toMatchObject({
        reason: 'NotAcceptable',
        message: expect.stringMatching(
          /^you requested PartialObjectMetadata, but the requested object is a list/,
        ),
      });
    });
  });

  describe('of several forms', () => {
    it.each([
      [`${TABLE},application/json`, 'Table'],
      [`application/json,${TABLE}`, 'ExternalArtifactList'],
      [`application/json;q=0.9,${TABLE}`, 'Table'],
      [`${TABLE};q=0.1,application/json`, 'ExternalArtifactList'],
      [`*/*,${TABLE}`, 'Table'],
      [`${as('Nothing')},application/json`, 'ExternalArtifactList'],
      ['text/html,*/*', 'ExternalArtifactList'],
      ['', 'ExternalArtifactList'],
    ])('%s means a %s', async (accept, kind) => {
      expect((await get(IN_APPS, accept)).body.kind).toBe(kind);
    });

    it('none may be known', async () => {
      const { status, body } = await get(IN_APPS, as('Nothing'));
      expect(status).toBe(406);
      expect(body).toMatchObject({ kind: 'Status', reason: 'NotAcceptable' });
    });
  });
}
