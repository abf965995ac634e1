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

import type { JsonObject } from '@backstage/types';
import { objectsIn } from '../json/isObject';

/** Kubernetes' form of a moment: RFC 3339, rounded down to the second. */
export function kubernetesTime(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

/** A status with one condition put in front, in place of any of its type. */
export function withCondition(
  status: JsonObject,
  condition: JsonObject,
): JsonObject {
  const others = objectsIn(status.conditions).filter(
    ({ type }) => type !== condition.type,
  );
  return { ...status, conditions: [condition, ...others] };
}

/** A status whose observedGeneration, also that of each condition, is later by so many client changes. */
export function observedLater(status: JsonObject, offset: number): JsonObject {
  if (offset === 0) {
    return status;
  }
  const later = (holder: JsonObject): JsonObject => {
    const { observedGeneration } = holder;
    // -1 stands for "never observed" and 0 for "not told".
    return typeof observedGeneration === 'number' && observedGeneration > 0
      ? { ...holder, observedGeneration: observedGeneration + offset }
      : holder;
  };
  const result = later(status);
  return Array.isArray(status.conditions)
    ? { ...result, conditions: objectsIn(status.conditions).map(later) }
    : result;
}
