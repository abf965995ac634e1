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
import { fleetOf, fluxObject } from './fluxObjects';
import { SEEN_AT } from './seedCluster';
import { useTestApi } from './useTestApi';

export const ID = 'backstage.io/kubernetes-id';
const RESOURCES = 'fluxcd.io/resources';
export const TEAM = 'group:default/team';

/** A component that says by annotations what belongs to it. */
export function component(
  name: string,
  annotations: Record<string, string>,
  owner = TEAM,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title: `The ${name}`, annotations },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function group(name: string, parentOf: string[] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    relations: parentOf.map(child => ({
      type: 'parentOf',
      targetRef: `group:default/${child}`,
    })),
  };
}

const ENTITIES = [
  component('checkout', { [ID]: 'checkout' }),
  component('infra', { [RESOURCES]: 'Kustomization/flux-system/infra' }),
  component('tenants', { [RESOURCES]: 'Kustomization/flux-system/tenants' }),
  component('waits', { [RESOURCES]: 'Kustomization/platform/waits' }),
  component('nowhere', { [ID]: 'nothing-has-it' }),
  component('said-by-resource', {}),
  component('says-nothing', {}),
  component('broken', { [RESOURCES]: 'nonsense' }),
  component('secret', { [RESOURCES]: 'Kustomization/shop/paused' }),
  component(
    'below',
    { 'backstage.io/kubernetes-label-selector': 'app=below' },
    'group:default/below',
  ),
  component('foreign', { [ID]: 'foreign' }, 'group:default/others'),
  group('team', ['below']),
  group('below', ['team']),
];

const WAITS = ['False', 'DependencyNotReady', 'it waits'] as const;

/** A backend whose catalog says who owns what of one cluster, and never fails longer than a test. */
export function useOwnedFleet() {
  const api = useTestApi({
    entities: ENTITIES,
    hidden: ['component:default/secret'],
    ownershipEntityRefs: ['user:default/mock', TEAM],
    clusters: [
      {
        name: 'production',
        now: SEEN_AT + 60_000,
        objects: [
          ...fleetOf(),
          fluxObject('Kustomization/platform/root', {
            ready: ['False', 'BuildFailed', 'it is broken'],
          }),
          fluxObject('Kustomization/platform/waits', {
            spec: { dependsOn: [{ name: 'root' }] },
            ready: [...WAITS],
          }),
          fluxObject('Kustomization/shop/said', {
            annotations: { 'fluxcd.io/entity': 'said-by-resource' },
          }),
          fluxObject('Kustomization/shop/below', {
            labels: { app: 'below' },
            ready: ['False', 'BuildFailed', 'it is broken, too'],
          }),
        ],
      },
    ],
  });

  afterEach(() => {
    api.catalog().state.fails = false;
  });

  return api;
}
