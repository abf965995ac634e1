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

import { JsonObject } from '@backstage/types';

/** A component of the catalog of the portal. */
export interface BenchmarkEntity {
  /** The name of a Kustomization, too. */
  name: string;
  ref: string;
  entity: JsonObject;
}

function component(name: string, annotations: JsonObject): BenchmarkEntity {
  return {
    name,
    ref: `component:default/${name}`,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, annotations },
      spec: {
        ...{ type: 'service', lifecycle: 'production' },
        // Who signs in there.
        owner: 'user:default/guest',
      },
    },
  };
}

/** Components that run on every cluster; the numbers in their names begin with 0. */
export function entitiesEverywhere(count: number): BenchmarkEntity[] {
  return Array.from({ length: count }, (_, index) =>
    component(`app-${index}`, { 'backstage.io/kubernetes-id': `app-${index}` }),
  );
}

/** The same on one cluster: how the most components are. */
export function entityOnCluster(cluster: string): BenchmarkEntity {
  return component(`on-${cluster}`, {
    'backstage.io/kubernetes-id': 'app-0',
    'backstage.io/kubernetes-cluster': cluster,
  });
}
