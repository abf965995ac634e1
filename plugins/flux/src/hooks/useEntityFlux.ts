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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ClusterTokens, useClusterTokens } from './useClusterTokens';
import { FluxResources, useFluxResources } from './useFluxResources';

/** The resources of an entity, and what the user has signed in to for them. */
export interface EntityFlux {
  entityRef: string;
  /** What people call the entity. */
  entityName: string;
  tokens: ClusterTokens;
  resources: FluxResources;
}

/** Reads the Flux resources of an entity and keeps them up to date. */
export function useEntityFlux(entity: Entity): EntityFlux {
  const tokens = useClusterTokens();
  const entityRef = stringifyEntityRef(entity);
  const resources = useFluxResources(entityRef, tokens);
  const { name, title } = entity.metadata;
  return { entityRef, entityName: title ?? name, tokens, resources };
}
