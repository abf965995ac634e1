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

import { findCondition } from '../resources/Condition';
import { FluxResource } from '../resources/FluxResource';
import { ResourceRef } from '../resources/ResourceRef';
import { Lookup } from './Lookup';
import { Before, findFailedSource, mayFailWithSource } from './sourceFailure';
import { sourceOf, unmetDependency } from './unmetDependency';

/** Reasons with which a controller says that it waits for another resource. */
const WAITING_REASONS = new Set([
  'DependencyNotReady',
  'SourceNotReady',
  'SourceUnavailable',
  'NoSourceArtifact',
]);

export function isWaitingReason(reason: string): boolean {
  return WAITING_REASONS.has(reason);
}

/**
 * ArtifactFailed is also the reason for a wrong path or a failed download; only
 * these texts of kustomize- and helm-controller speak of the source itself.
 */
const SOURCE_NOT_FOUND =
  /^(?:Source artifact not found\b|Source (?:is )?not ready[,:] artifact not found\b|Source '[^']*' not found\b|.*\.toolkit\.fluxcd\.io "[^"]+" not found)/;

/**
 * May this resource be waiting for another one? Only such resources have to be
 * judged again when another one changes.
 */
export function mayWait(resource: FluxResource): boolean {
  const ready = findCondition(resource.conditions, 'Ready');
  return (
    ready?.status === 'False' &&
    (isWaitingReason(ready.reason) ||
      ready.reason === 'ArtifactFailed' ||
      mayFailWithSource(resource))
  );
}

/**
 * Does a source offer nothing that could be fetched? The controllers verify
 * what they fetch, so an artifact without digest serves nobody.
 */
export function lacksArtifact(source: FluxResource): boolean {
  return !source.artifact?.digest;
}

/**
 * Does the resource say that it waits for another one, and for which?
 *
 * @returns undefined when it does not wait; `{}` when it waits for something
 *   that its spec does not name
 */
export function findBlocker(
  resource: FluxResource,
  lookup: Lookup,
  before: Before,
): { ref?: ResourceRef } | undefined {
  const ready = findCondition(resource.conditions, 'Ready');
  if (!ready || !mayWait(resource)) {
    return undefined;
  }
  if (mayFailWithSource(resource)) {
    const ref = findFailedSource(resource, lookup, before);
    return ref && { ref };
  }
  const source = sourceOf(resource);
  if (ready.reason === 'ArtifactFailed') {
    if (!source) {
      return undefined;
    }
    const found = lookup(source);
    const waits =
      SOURCE_NOT_FOUND.test(ready.message) ||
      found === 'missing' ||
      (typeof found !== 'string' && lacksArtifact(found));
    return waits ? { ref: source } : undefined;
  }
  if (ready.reason === 'DependencyNotReady') {
    const ref = unmetDependency(resource, ready.message, lookup);
    return { ref: ref ?? source };
  }
  return { ref: source };
}
