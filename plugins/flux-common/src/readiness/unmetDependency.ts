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
import { isSameResource, ResourceRef } from '../resources/ResourceRef';
import { Lookup } from './Lookup';

type DependencyState = 'met' | 'notReady' | 'outdated' | 'unreadable';

/**
 * Flux's own test of a dependency: Ready at its newest generation, and on the
 * newest artifact if both apply the same source (kustomize-controller,
 * checkDependencies). Whether it is suspended does not matter to Flux.
 */
function dependencyState(
  resource: FluxResource,
  ref: ResourceRef,
  lookup: Lookup,
): DependencyState {
  const dependency = lookup(ref);
  if (dependency === 'unreadable') {
    return 'unreadable';
  }
  if (dependency === 'missing') {
    return 'notReady';
  }
  const ready = findCondition(dependency.conditions, 'Ready');
  const { generation, observedGeneration } = dependency;
  if (
    ready?.status !== 'True' ||
    (observedGeneration !== undefined && observedGeneration < (generation ?? 0))
  ) {
    return 'notReady';
  }
  return isOnOlderRevision(resource, dependency, lookup) ? 'outdated' : 'met';
}

function isOnOlderRevision(
  resource: FluxResource,
  dependency: FluxResource,
  lookup: Lookup,
): boolean {
  const source = sourceOf(resource);
  const same = sourceOf(dependency);
  if (
    resource.kind !== 'Kustomization' ||
    !source ||
    !same ||
    !isSameResource(source, same)
  ) {
    return false;
  }
  const found = lookup(source);
  return (
    typeof found === 'object' &&
    found.artifact !== undefined &&
    found.artifact.revision !== dependency.appliedRevision
  );
}

export function sourceOf(resource: FluxResource): ResourceRef | undefined {
  return resource.prerequisites.find(({ role }) => role === 'source')?.ref;
}

/**
 * The first dependency that is not Ready. Flux names the one that it stopped
 * at: while that one is not Ready it counts, since another may only happen to
 * be reconciling at this moment, or be met by a `readyExpr`.
 */
export function unmetDependency(
  resource: FluxResource,
  message: string,
  lookup: Lookup,
): ResourceRef | undefined {
  const dependencies = resource.prerequisites
    .filter(({ role }) => role === 'dependency')
    .map(({ ref }) => ({ ref, state: dependencyState(resource, ref, lookup) }));
  const named = dependencies.find(({ ref }) =>
    message.includes(`'${ref.namespace}/${ref.name}'`),
  );
  if (named?.state === 'notReady' || named?.state === 'unreadable') {
    return named.ref;
  }
  const first = (wanted: DependencyState) =>
    dependencies.find(({ state }) => state === wanted);
  const unmet =
    first('notReady') ??
    first('outdated') ??
    named ??
    first('unreadable') ??
    dependencies[0];
  return unmet?.ref;
}
