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

import {
  JsonObject,
  listAt,
  numberAt,
  objectAt,
  stringAt,
  timeAt,
} from './jsonFields';
import { publicText } from './publicUrl';

/** @public */
export type ConditionStatus = 'True' | 'False' | 'Unknown';

/**
 * One entry of `status.conditions`.
 *
 * @public
 */
export interface Condition {
  type: string;
  status: ConditionStatus;
  reason: string;
  message: string;
  /**
   * Milliseconds since the epoch. Flux moves it whenever status, reason or
   * message change, so it is not the begin of a failure
   * (fluxcd/pkg runtime/conditions/setter.go).
   */
  lastTransitionTime?: number;
  observedGeneration?: number;
}

/** Conditions beyond this many are dropped: no kind of Flux has more than 10. */
const MAX_CONDITIONS = 32;

/** Never dropped for others: the verdict hangs on them. */
function isJudged({ type }: JsonObject): boolean {
  return type === 'Ready' || type === 'Stalled';
}

function boundedConditions(entries: JsonObject[]): JsonObject[] {
  return entries.length <= MAX_CONDITIONS
    ? entries
    : [
        ...entries.filter(isJudged),
        ...entries.filter(entry => !isJudged(entry)),
      ].slice(0, MAX_CONDITIONS);
}

function toStatus(text: string | undefined): ConditionStatus {
  return text === 'True' || text === 'False' ? text : 'Unknown';
}

export function readConditions(object: JsonObject): Condition[] {
  const entries = listAt(objectAt(object, 'status'), 'conditions');
  return boundedConditions(entries).flatMap(entry => {
    const type = stringAt(entry, 'type');
    if (!type) {
      return [];
    }
    const lastTransitionTime = timeAt(entry, 'lastTransitionTime');
    const observedGeneration = numberAt(entry, 'observedGeneration');
    return [
      {
        type,
        status: toStatus(stringAt(entry, 'status')),
        reason: stringAt(entry, 'reason') ?? '',
        message: publicText(stringAt(entry, 'message') ?? ''),
        ...(lastTransitionTime !== undefined && { lastTransitionTime }),
        ...(observedGeneration !== undefined && { observedGeneration }),
      },
    ];
  });
}

const WORSE_FIRST: ConditionStatus[] = ['False', 'Unknown', 'True'];

/**
 * The condition of a type. Objects with two of one type exist in the field;
 * then the worse one counts.
 *
 * @public
 */
export function findCondition(
  conditions: readonly Condition[],
  type: string,
): Condition | undefined {
  const found = conditions.filter(condition => condition.type === type);
  return WORSE_FIRST.flatMap(status =>
    found.filter(condition => condition.status === status),
  )[0];
}

/**
 * Is an abnormal-true condition, such as Stalled or FetchFailed, present?
 *
 * @public
 */
export function isConditionTrue(
  conditions: readonly Condition[],
  type: string,
): boolean {
  return conditions.some(
    condition => condition.type === type && condition.status === 'True',
  );
}
