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

import { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FluxEntities } from './FluxEntities';

const MINUTE = 60_000;

function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'backstage.io/kubernetes-id': name } },
  };
}

function subject(name: string) {
  return {
    ...{ cluster: 'c', kind: 'Kustomization', namespace: 'n', name },
    labels: { 'backstage.io/kubernetes-id': name },
    annotations: {},
  };
}

describe('FluxEntities', () => {
  let entities: Entity[];
  let asked: number;
  let fails: boolean;
  let now: number;
  let known: FluxEntities;

  beforeEach(() => {
    entities = [component('first')];
    asked = 0;
    fails = false;
    now = 1_000_000_000;
    const catalog = catalogServiceMock();
    catalog.queryEntities = async (...request) => {
      asked += 1;
      if (fails) {
        throw new Error('the catalog is away');
      }
      return catalogServiceMock({ entities }).queryEntities(...request);
    };
    known = new FluxEntities({
      catalog,
      auth: mockServices.auth(),
      clock: { now: () => now, after: () => () => {} },
    });
  });

  async function isKnown(name: string): Promise<boolean> {
    return (await known.current()).index.has(subject(name));
  }

  it('are read once for all who look at the same time, page by page', async () => {
    entities = Array.from({ length: 1_201 }, (_, index) =>
      component(`app-${index}`),
    );
    expect(await Promise.all([isKnown('app-0'), isKnown('app-1200')])).toEqual([
      true,
      true,
    ]);
    expect(asked).toBe(3);
    now += MINUTE / 2;
    expect(await isKnown('app-7')).toBe(true);
    expect(asked).toBe(3);
  });

  it('say so when there are more than are looked at', async () => {
    entities = Array.from({ length: 20_001 }, (_, index) =>
      component(`app-${index}`),
    );
    const { index, failure } = await known.current();
    expect(index.has(subject('app-0'))).toBe(true);
    expect(failure).toEqual({
      message: expect.stringContaining('among 20,000 entities'),
      hint: expect.stringContaining('fluxcd.io/entity'),
    });
  });

  it('are read anew after a minute, and nobody waits for that', async () => {
    await isKnown('first');
    entities.push(component('second'));
    now += 2 * MINUTE;
    expect(await isKnown('second')).toBe(false);
    await new Promise(setImmediate);
    expect(await isKnown('second')).toBe(true);
    expect(asked).toBe(2);
  });

  it('are waited for when nobody has looked for long', async () => {
    await isKnown('first');
    entities.push(component('second'));
    now += 11 * MINUTE;
    expect(await isKnown('second')).toBe(true);
  });

  it('are kept when the catalog fails, with the reason, and it is asked again', async () => {
    await isKnown('first');
    fails = true;
    now += 11 * MINUTE;
    const { index, failure } = await known.current();
    expect(index.has(subject('first'))).toBe(true);
    expect(failure?.message).toMatch('the catalog is away');
    await known.current();
    expect(asked).toBe(2);
    fails = false;
    now += 11_000;
    expect((await known.current()).failure).toBeUndefined();
  });
});
