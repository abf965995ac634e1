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

/** What is known of another resource on the same cluster. @public */
export type Lookup = (
  ref: ResourceRef,
) => FluxResource | 'missing' | 'unreadable';

/** Reasons with which a controller says that it waits for another resource. */
const WAITING_REASONS = new Set([
  'DependencyNotReady',
  'SourceNotReady',
  'SourceUnavailable',
  'NoSourceArtifact',
]);

/**
 * ArtifactFailed is also the reason for a wrong path or a failed download; only
 * these texts of kustomize- and helm-controller speak of the source itself.
 */
const SOURCE_NOT_FOUND =
  /^(?:Source artifact not found\b|.*\bsource\b.*\bnot found\b|.*\.toolkit\.fluxcd\.io "[^"]+" not found)/i;

/**
 * May this resource be waiting for another one? Only such resources have to be
 * judged again when another one changes.
 */
export function mayWait(resource: FluxResource): boolean {
  const ready = findCondition(resource.conditions, 'Ready');
  return (
    ready?.status === 'False' &&
    (WAITING_REASONS.has(ready.reason) || ready.reason === 'ArtifactFailed')
  );
}

/** Does a source offer nothing that could be fetched? */
export function lacksArtifact(source: FluxResource): boolean {
  return !source.artifact;
}

/**
 * Flux's own test of a dependency: Ready at its newest generation, and on the
 * newest artifact if both apply the same source (kustomize-controller,
 * checkDependencies).
 */
function isDependencyMet(
  resource: FluxResource,
  dependency: FluxResource,
  lookup: Lookup,
): boolean {
  const ready = findCondition(dependency.conditions, 'Ready');
  if (
    ready?.status !== 'True' ||
    (dependency.observedGeneration !== undefined &&
      dependency.generation !== undefined &&
      dependency.observedGeneration < dependency.generation)
  ) {
    return false;
  }
  const source = sourceOf(resource);
  const same = sourceOf(dependency);
  if (
    resource.kind !== 'Kustomization' ||
    !source ||
    !same ||
    source.name !== same.name ||
    source.kind !== same.kind ||
    source.namespace !== same.namespace
  ) {
    return true;
  }
  const found = lookup(source);
  return (
    typeof found === 'string' ||
    !found.artifact ||
    found.artifact.revision === dependency.appliedRevision
  );
}

function sourceOf(resource: FluxResource): ResourceRef | undefined {
  return resource.prerequisites.find(({ role }) => role === 'source')?.ref;
}

function firstUnmetDependency(
  resource: FluxResource,
  message: string,
  lookup: Lookup,
): ResourceRef | undefined {
  const dependencies = resource.prerequisites
    .filter(({ role }) => role === 'dependency')
    .map(({ ref }) => ref);
  const unmet = dependencies.find(ref => {
    const found = lookup(ref);
    return (
      typeof found === 'string' || !isDependencyMet(resource, found, lookup)
    );
  });
  const named = dependencies.find(ref =>
    message.includes(`'${ref.namespace}/${ref.name}'`),
  );
  return unmet ?? named ?? dependencies[0];
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
): { ref?: ResourceRef } | undefined {
  const ready = findCondition(resource.conditions, 'Ready');
  if (!ready || !mayWait(resource)) {
    return undefined;
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
    const ref = firstUnmetDependency(resource, ready.message, lookup);
    return { ref: ref ?? source };
  }
  return { ref: source };
}
