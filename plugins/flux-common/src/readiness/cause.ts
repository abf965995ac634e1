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

import { Condition, findCondition } from '../resources/Condition';
import { FluxResource } from '../resources/FluxResource';
import { isSourceKind } from '../resources/FluxKind';
import { Cause } from './Readiness';
import { isWaitingReason } from './waiting';

function toCause(condition: Condition): Cause {
  const { type, reason, message } = condition;
  return { type, reason, message };
}

function time(condition: Condition | undefined): number {
  return condition?.lastTransitionTime ?? 0;
}

/** Ready says only how often it was tried, or when it will be tried again. */
const ONLY_RETRY =
  /^failed to \S+ after \d+ attempt\(s\)|\bretry(?:ing)? (?:in|after)\b|\bbefore retry/i;

function mirrors(ready: Condition, other: Condition | undefined): boolean {
  return (
    other !== undefined &&
    other.reason === ready.reason &&
    other.message === ready.message
  );
}

/**
 * helm-controller summarises Remediated > TestSuccess > Released into Ready, so
 * after a rollback Ready tells of the rollback and no longer of what failed.
 */
function helmReleaseCause(
  conditions: readonly Condition[],
  ready: Condition | undefined,
): Condition | undefined {
  if (!ready || ready.status === 'True') {
    return undefined;
  }
  if (isWaitingReason(ready.reason)) {
    return undefined;
  }
  const remediated = findCondition(conditions, 'Remediated');
  if (!mirrors(ready, remediated) && !ONLY_RETRY.test(ready.message)) {
    return undefined;
  }
  return ['Released', 'TestSuccess']
    .map(type => findCondition(conditions, type))
    .find(condition => condition?.status === 'False');
}

/** Abnormal-true conditions of sources, the most specific first. */
const SOURCE_FAILURES = [
  'FetchFailed',
  'StorageOperationFailed',
  'BuildFailed',
  'IncludeUnavailable',
] as const;

function sourceCause(
  conditions: readonly Condition[],
  ready: Condition | undefined,
): Condition | undefined {
  const failures = SOURCE_FAILURES.map(type => findCondition(conditions, type))
    .filter(condition => condition?.status === 'True')
    .concat(
      [findCondition(conditions, 'SourceVerified')].filter(
        condition => condition?.status === 'False',
      ),
    );
  return failures
    .filter(condition => time(condition) >= time(ready))
    .sort((a, b) => time(b) - time(a))[0];
}

/**
 * The condition that says best why the resource is as it is: not always
 * Ready's own text.
 *
 * @public
 */
export function findCause(resource: FluxResource): Cause | undefined {
  const { conditions, kind } = resource;
  const ready = findCondition(conditions, 'Ready');
  const stalled = findCondition(conditions, 'Stalled');
  let specific: Condition | undefined;
  if (kind === 'HelmRelease') {
    specific = helmReleaseCause(conditions, ready);
  } else if (isSourceKind(kind)) {
    specific = sourceCause(conditions, ready);
  }
  if (specific) {
    return toCause(specific);
  }
  if (stalled?.status === 'True' && ready?.status !== 'False') {
    return toCause(stalled);
  }
  return ready && toCause(ready);
}
