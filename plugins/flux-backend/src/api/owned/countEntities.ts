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
import { isFluxEntity } from '@fluxwatch/backstage-plugin-flux-common';
import { OwnerIndex } from '../../owners';
import { OwnedResource } from '../../store';

/** How the entities of some owners do. */
export interface EntityCounts {
  components: number;
  deployed: number;
  withoutResources: number;
}

/**
 * Counts entities that say something about Flux, or that a resource names. What
 * never reports (NotReported) says nothing for or against its entity.
 */
export function countEntities(
  entities: readonly Entity[],
  index: OwnerIndex,
  resources: readonly OwnedResource[],
): EntityCounts {
  const found = new Map<string, { ready: boolean; other: boolean }>();
  for (const { subject, readiness } of resources) {
    for (const { entityRef } of index.ownersOf(subject)) {
      const state = found.get(entityRef) ?? { ready: false, other: false };
      state.ready ||= readiness === 'Ready';
      state.other ||= readiness !== 'Ready' && readiness !== 'NotReported';
      found.set(entityRef, state);
    }
  }
  const refs = entities
    .filter(
      entity => isFluxEntity(entity) || found.has(stringifyEntityRef(entity)),
    )
    .map(entity => stringifyEntityRef(entity));
  const states = refs.map(ref => found.get(ref));
  return {
    components: refs.length,
    deployed: states.filter(state => state?.ready && !state.other).length,
    withoutResources: states.filter(state => !state).length,
  };
}
