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
import { fluxResource } from '../__fixtures__/fluxObjects';
import { annotatedEntityRef, matchOwner } from './matchOwner';
import { isFluxEntity, ownerMatchers } from './OwnerMatcher';

function entity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', ...(annotations && { annotations }) },
  };
}

const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const CLUSTER = 'backstage.io/kubernetes-cluster';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const RESOURCES = 'fluxcd.io/resources';

/** Of cluster production, namespace apps, with the labels id and team. */
const SHOP = fluxResource('Kustomization', 'shop', {
  metadata: { labels: { [ID]: 'shop', team: 'web' } },
});

describe('a resource belongs to an entity', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['that has its kubernetes id', { [ID]: 'shop' }, 'kubernetesId'],
    ['not of another id', { [ID]: 'other' }, undefined],
    ['that selects its labels', { [SELECTOR]: 'team=web' }, 'labelSelector'],
    ['not that selects others', { [SELECTOR]: 'team=api' }, undefined],
    [
      'by selector rather than by id, as the Kubernetes plugin does',
      { [SELECTOR]: 'team=api', [ID]: 'shop' },
      undefined,
    ],
    [
      'on its cluster',
      { [ID]: 'shop', [CLUSTER]: 'production' },
      'kubernetesId',
    ],
    [
      'not on another cluster',
      { [ID]: 'shop', [CLUSTER]: 'staging' },
      undefined,
    ],
    [
      'in its namespace',
      { [SELECTOR]: 'team', [NAMESPACE]: 'apps' },
      'labelSelector',
    ],
    [
      'not in another namespace',
      { [SELECTOR]: 'team', [NAMESPACE]: 'x' },
      undefined,
    ],
    [
      'that names it',
      { [RESOURCES]: 'Kustomization/apps/shop' },
      'entityAnnotation',
    ],
    [
      'that names it among others, with spaces',
      { [RESOURCES]: 'Bucket/a/b , production:Kustomization/apps/shop,' },
      'entityAnnotation',
    ],
    [
      'that names all of its kind and namespace',
      { [RESOURCES]: 'Kustomization/apps/*' },
      'entityAnnotation',
    ],
    [
      'not that names another kind',
      { [RESOURCES]: 'HelmRelease/apps/*' },
      undefined,
    ],
    [
      'not that names another namespace',
      { [RESOURCES]: 'Kustomization/b/*' },
      undefined,
    ],
    [
      'not that names it on another cluster',
      { [RESOURCES]: 'staging:Kustomization/apps/shop' },
      undefined,
    ],
    [
      'not restricted by the cluster that is meant for the Kubernetes plugin',
      { [RESOURCES]: 'Kustomization/apps/shop', [CLUSTER]: 'staging' },
      'entityAnnotation',
    ],
    ['not that says nothing', {}, undefined],
  ])('%s', (_, annotations, reason) => {
    expect(matchOwner(ownerMatchers(entity(annotations)), SHOP)).toBe(reason);
  });

  it('on a cluster whose name holds colons and slashes', () => {
    const arn = 'arn:aws:eks:eu-west-1:1234:cluster/production';
    const matchers = ownerMatchers(
      entity({ [RESOURCES]: `${arn}:Kustomization/apps/shop` }),
    );
    expect(matchOwner(matchers, { ...SHOP, cluster: arn })).toBe(
      'entityAnnotation',
    );
    expect(matchOwner(matchers, SHOP)).toBeUndefined();
  });

  it.each<[string, string | undefined]>([
    ['component:default/shop', 'resourceAnnotation'],
    ['Component:Default/Shop', 'resourceAnnotation'],
    ['shop', 'resourceAnnotation'],
    ['default/shop', 'resourceAnnotation'],
    ['resource:shop', undefined],
    ['component:other/shop', undefined],
    ['a:b:c', undefined],
    ['///', undefined],
    ['', undefined],
  ])('that its own annotation %p names: %p', (annotation, reason) => {
    const resource = fluxResource('Bucket', 'b', {
      metadata: { annotations: { 'fluxcd.io/entity': annotation } },
    });
    expect(matchOwner(ownerMatchers(entity()), resource)).toBe(reason);
    expect(annotatedEntityRef(resource) === 'component:default/shop').toBe(
      reason !== undefined,
    );
  });

  it.each([
    [RESOURCES, 'shop'],
    [RESOURCES, 'apps/shop'],
    [RESOURCES, 'production:apps/shop'],
    [RESOURCES, ':Kustomization/apps/shop'],
    [RESOURCES, 'Kustomization/apps/shop, Bucket'],
    [SELECTOR, 'app=shop,???'],
  ])(
    'the annotation %s: %p is an InputError that says what is wrong',
    (key, text) => {
      expect(() => ownerMatchers(entity({ [key]: text }))).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    },
  );

  it.each([' ', ',', ' , '])(
    'a selector %p without any requirement does not give an entity everything',
    text => {
      expect(() => ownerMatchers(entity({ [SELECTOR]: text }))).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining('component:default/shop'),
        }),
      );
    },
  );
});

describe('isFluxEntity', () => {
  it.each<[Record<string, string> | undefined, boolean]>([
    [undefined, false],
    [{}, false],
    [{ [NAMESPACE]: 'apps' }, false],
    [{ [ID]: 'shop' }, true],
    [{ [SELECTOR]: 'a' }, true],
    [{ [RESOURCES]: 'Bucket/a/b' }, true],
  ])('%p: %p', (annotations, expected) => {
    expect(isFluxEntity(entity(annotations))).toBe(expected);
  });
});
