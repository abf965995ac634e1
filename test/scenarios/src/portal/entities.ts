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

function component(name: string, resources: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'fluxcd.io/resources': resources } },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

/** What the catalog knows of the fleet; the portal of `npm run start:real` knows the same. */
export const ENTITIES = [
  component('checkout', 'Kustomization/flux-system/checkout'),
  component('frontend', 'Kustomization/flux-system/frontend'),
  component('cart', 'HelmRelease/apps/cart, HelmChart/flux-system/apps-cart'),
];
