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
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { fleetOf, fluxObject } from './fluxObjects';
import { OUT_OF_REACH, SEEN_AT } from './seedCluster';
import { useTestApi } from './useTestApi';

const CHECKOUT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-id': 'checkout' },
  },
};

export function describeItem({ cluster, kind, namespace, name }: ApiResource) {
  return `${cluster}: ${kind}/${namespace}/${name}`;
}

/** A backend with resources on three clusters, of which one is unreachable and one forbids a kind. */
export function useListedResources() {
  const { server, queries, get } = useTestApi({
    entities: [CHECKOUT],
    clusters: [
      { name: 'production', objects: fleetOf(), now: SEEN_AT + 60_000 },
      {
        name: 'staging',
        objects: [fluxObject('Kustomization/shop/checkout')],
        kindErrors: {
          HelmRelease: {
            cluster: 'staging',
            kind: 'HelmRelease',
            status: 403,
            reason: 'forbidden',
            message: 'Reading HelmRelease of cluster staging failed: 403',
            hint: 'Grant it.',
          },
        },
      },
      {
        name: 'recovery',
        status: OUT_OF_REACH,
      },
    ],
  });

  const list = (query = '') => get(`/resources${query}`);

  return {
    server,
    queries,
    list,
    names: async (query = ''): Promise<string[]> =>
      (await list(query)).items.map(describeItem),
  };
}
