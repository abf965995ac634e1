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
import {
  matchOwner,
  OwnedSubject,
} from '@fluxwatch/backstage-plugin-flux-common';
import { OwnerIndex, safeMatchers } from './OwnerIndex';

const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const RESOURCES = 'fluxcd.io/resources';

function entity(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

const ENTITIES = [
  entity('by-id', { [ID]: 'shop' }),
  entity('by-id-elsewhere', { [ID]: 'shop', [NAMESPACE]: 'other' }),
  entity('by-value', { [SELECTOR]: 'team in (web, api),tier=front' }),
  entity('by-other-value', { [SELECTOR]: 'team=db' }),
  entity('by-key', { [SELECTOR]: 'tier,!legacy' }),
  entity('by-absence', { [SELECTOR]: '!legacy' }),
  entity('by-name', { [RESOURCES]: 'Bucket/a/b,Kustomization/apps/shop' }),
  entity('by-namespace', { [RESOURCES]: 'Kustomization/apps/*' }),
  entity('of-another-cluster', { [RESOURCES]: 'x:Kustomization/apps/shop' }),
  entity('broken', { [ID]: 'shop', [RESOURCES]: 'nonsense' }),
  entity('named', { [ID]: 'nothing' }),
];

function subject(fields: Partial<OwnedSubject> = {}): OwnedSubject {
  return {
    cluster: 'production',
    kind: 'Kustomization',
    namespace: 'apps',
    name: 'shop',
    labels: { [ID]: 'shop', team: 'web', tier: 'front' },
    annotations: { 'fluxcd.io/entity': 'named' },
    ...fields,
  };
}

describe('OwnerIndex', () => {
  const index = OwnerIndex.of(ENTITIES);

  it.each([
    [subject(), 7],
    [subject({ labels: {} }), 4],
    [subject({ labels: { legacy: 'yes', tier: 'x' }, annotations: {} }), 2],
    [subject({ kind: 'HelmRelease', labels: {}, annotations: {} }), 1],
    [subject({ annotations: { 'fluxcd.io/entity': 'broken' } }), 7],
    [subject({ labels: { __proto__: 'x', constructor: 'y' } }), 4],
  ])(
    'finds what each entity on its own would find, whatever is wrong with another: %#',
    (resource, count) => {
      const expected = ENTITIES.flatMap(each => {
        const reason = matchOwner(safeMatchers(each), resource);
        const entityRef = `component:default/${each.metadata.name}`;
        return reason ? [{ entityRef, reason }] : [];
      });
      expect(expected).toHaveLength(count);
      const found = index.ownersOf(resource);
      expect(found).toHaveLength(count);
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(index.ownersOf(resource, 1)).toHaveLength(1);
      expect(index.has(resource)).toBe(true);
    },
  );

  it('finds the owners of a page among thousands of entities without asking each', () => {
    const many = OwnerIndex.of(
      Array.from({ length: 2_000 }, (_, number) =>
        entity(
          `app-${number}`,
          number % 2
            ? { [ID]: `app-${number}` }
            : { [SELECTOR]: `app=app-${number}` },
        ),
      ),
    );
    const begin = performance.now();
    for (let number = 0; number < 100; number++) {
      const label = `app-${number}`;
      const labels = { [ID]: label, app: label };
      expect(many.ownersOf(subject({ labels, annotations: {} }))).toEqual([
        expect.objectContaining({
          entityRef: `component:default/app-${number}`,
        }),
      ]);
    }
    // Some 10 ms; to ask each of the 2,000 takes more than ten times as long.
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
