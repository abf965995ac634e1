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

import { findCondition, isConditionTrue } from '../resources/Condition';
import { FluxResource } from '../resources/FluxResource';
import { isSourceKind } from '../resources/FluxKind';
import { findCause } from './cause';
import { Lookup } from './Lookup';
import { Readiness, ResourceNote, Settled, Verdict } from './Readiness';
import { Before } from './sourceFailure';
import { findBlocker } from './waiting';

/** Everything of a verdict but the root, which needs the neighbours' verdicts. */
export type OwnVerdict = Omit<Verdict, 'root'>;

function isGenerationBehind(resource: FluxResource): boolean {
  const { generation, observedGeneration, conditions } = resource;
  const observed =
    observedGeneration ??
    findCondition(conditions, 'Ready')?.observedGeneration ??
    generation;
  return observed !== undefined && observed < (generation ?? 0);
}

function isReadyWithoutDigest(resource: FluxResource): boolean {
  return (
    isSourceKind(resource.kind) &&
    resource.artifact !== undefined &&
    resource.artifact.digest === undefined
  );
}

function findNotes(resource: FluxResource): ResourceNote[] {
  const notes: ResourceNote[] = [];
  if (isReadyWithoutDigest(resource)) {
    notes.push('ArtifactWithoutDigest');
  }
  if (
    resource.conditions.filter(condition => condition.type === 'Ready').length >
    1
  ) {
    notes.push('DuplicateReadyCondition');
  }
  return notes;
}

function settle(
  readiness: Readiness,
  previous: Settled | undefined,
): Settled | undefined {
  return readiness === 'Ready' || readiness === 'Failed' ? readiness : previous;
}

/** The first row of the readiness table (docs/readiness.md) that applies. */
function findReadiness(
  resource: FluxResource,
  lookup: Lookup,
  before: Before,
): Pick<Verdict, 'readiness' | 'blockedBy'> {
  if (resource.deletedAt !== undefined) {
    return { readiness: 'Terminating' };
  }
  if (resource.suspended) {
    return { readiness: 'Suspended' };
  }
  if (resource.statusless) {
    return { readiness: 'NotReported' };
  }
  if (isConditionTrue(resource.conditions, 'Stalled')) {
    return { readiness: 'Failed' };
  }
  const ready = findCondition(resource.conditions, 'Ready');
  if (ready?.status === 'False') {
    const blocker = findBlocker(resource, lookup, before);
    return blocker
      ? {
          readiness: 'Blocked',
          ...(blocker.ref && { blockedBy: blocker.ref }),
        }
      : { readiness: 'Failed' };
  }
  if (ready?.status === 'True' && !isGenerationBehind(resource)) {
    return { readiness: 'Ready' };
  }
  return { readiness: 'Progressing' };
}

/**
 * Judges one resource.
 *
 * @param lookup - finds what it waits for on the same cluster
 * @param before - its verdict before this one, if there was one
 */
export function judgeResource(
  resource: FluxResource,
  lookup: Lookup,
  before: Before = {},
): OwnVerdict {
  const { readiness, blockedBy } = findReadiness(resource, lookup, before);
  const settled = settle(readiness, before.lastSettled);
  const cause = findCause(resource);
  const notes = findNotes(resource);
  return {
    readiness,
    stalled:
      readiness === 'Failed' && isConditionTrue(resource.conditions, 'Stalled'),
    failing:
      readiness === 'Failed' ||
      (readiness === 'Progressing' && settled === 'Failed'),
    ...(settled && { lastSettled: settled }),
    ...(cause && { cause }),
    ...(blockedBy && { blockedBy }),
    ...(notes.length > 0 && { notes }),
  };
}
