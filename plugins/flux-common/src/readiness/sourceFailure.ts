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
import { ResourceRef } from '../resources/ResourceRef';
import { Lookup } from './Lookup';
import { Verdict } from './Readiness';
import { sourceOf } from './unmetDependency';

/** What was judged of a resource before, as far as it counts for the next verdict. */
export type Before = Pick<Verdict, 'lastSettled' | 'blockedBy' | 'cause'>;

/** A push fails with the same reason, and is the resource's own fault. */
const CHECKOUT_FAILED = /^failed to checkout source: /;

/**
 * image-automation-controller does not take the artifact of its GitRepository:
 * it clones the same URL with the same Secret itself. It has no reason of its
 * own for waiting, so a repository that is gone fails both.
 */
export function mayFailWithSource({ kind, conditions }: FluxResource): boolean {
  const ready = findCondition(conditions, 'Ready');
  if (kind !== 'ImageUpdateAutomation' || ready?.status !== 'False') {
    return false;
  }
  return (
    ready.reason === 'SourceManagerFailed' ||
    (ready.reason === 'GitOperationFailed' &&
      CHECKOUT_FAILED.test(ready.message))
  );
}

/** The failure that was there before its source could be fetched again. */
function isUntriedSince(
  { conditions }: FluxResource,
  source: ResourceRef,
  { blockedBy, cause }: Before,
): boolean {
  const ready = findCondition(conditions, 'Ready');
  return (
    blockedBy?.name === source.name &&
    blockedBy.namespace === source.namespace &&
    cause?.reason === ready?.reason &&
    cause?.message === ready?.message
  );
}

/**
 * The source that cannot be fetched, or is missing, where a resource fails with
 * that and with nothing of its own. Once the source is well, it waits to be
 * tried again for as long as it tells of the same failure.
 */
export function findFailedSource(
  resource: FluxResource,
  lookup: Lookup,
  before: Before,
): ResourceRef | undefined {
  const source = sourceOf(resource);
  if (!source || !mayFailWithSource(resource)) {
    return undefined;
  }
  const found = lookup(source);
  if (typeof found === 'string') {
    return found === 'missing' ? source : undefined;
  }
  return isConditionTrue(found.conditions, 'FetchFailed') ||
    isUntriedSince(resource, source, before)
    ? source
    : undefined;
}
