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

/** One way in which resources of an entity were looked for. */
export interface LookedFor {
  way: 'byName' | 'bySelector' | 'byId' | 'byResource';
  annotation: string;
  value: string;
}

const SELECTOR = 'backstage.io/kubernetes-label-selector';

/**
 * What the backend looks for, in words for the reader: which annotations the
 * entity has, and what they say. The label selector wins over the id, as in
 * Backstage's Kubernetes plugin.
 */
export function lookedFor(entity: Entity): LookedFor[] {
  const annotations = entity.metadata.annotations ?? {};
  const ways: LookedFor[] = [];
  const add = (way: LookedFor['way'], annotation: string) => {
    const value = annotations[annotation];
    if (value) {
      ways.push({ way, annotation, value });
    }
  };
  add('byName', 'fluxcd.io/resources');
  if (annotations[SELECTOR]) {
    add('bySelector', SELECTOR);
  } else {
    add('byId', 'backstage.io/kubernetes-id');
  }
  ways.push({
    way: 'byResource',
    annotation: 'fluxcd.io/entity',
    value: stringifyEntityRef(entity),
  });
  return ways;
}
