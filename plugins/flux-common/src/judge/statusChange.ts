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
  Condition,
  findCondition,
  isConditionTrue,
} from '../resources/Condition';
import { FluxResource } from '../resources/FluxResource';

const CONDITION_FIELDS = [
  'type',
  'status',
  'reason',
  'message',
  'lastTransitionTime',
  'observedGeneration',
] as const satisfies readonly (keyof Condition)[];

const STATUS_FIELDS = [
  'observedGeneration',
  'lastHandledReconcileAt',
  'appliedRevision',
  'attemptedRevision',
  'originRevision',
] as const satisfies readonly (keyof FluxResource)[];

function isSameCondition(a: Condition, b: Condition): boolean {
  return CONDITION_FIELDS.every(field => a[field] === b[field]);
}

/**
 * Has a controller written the status since? Others change labels, annotations
 * and the spec.
 */
export function hasNewStatus(before: FluxResource, now: FluxResource): boolean {
  return (
    STATUS_FIELDS.some(field => before[field] !== now[field]) ||
    before.record.lastSucceeded !== now.record.lastSucceeded ||
    before.artifact?.lastUpdateTime !== now.artifact?.lastUpdateTime ||
    before.conditions.length !== now.conditions.length ||
    !before.conditions.every((condition, index) =>
      isSameCondition(condition, now.conditions[index]),
    )
  );
}

/**
 * Does the status tell how a reconcile ended? While one is under way,
 * `Reconciling` has the reason Progressing, beside the Ready of the last one;
 * after it has failed ProgressingWithRetry.
 */
export function isSettled({ conditions }: FluxResource): boolean {
  if (isConditionTrue(conditions, 'Stalled')) {
    return true;
  }
  const ready = findCondition(conditions, 'Ready');
  const reconciling = findCondition(conditions, 'Reconciling');
  return (
    (ready?.status === 'True' || ready?.status === 'False') &&
    !(reconciling?.status === 'True' && reconciling.reason === 'Progressing')
  );
}
