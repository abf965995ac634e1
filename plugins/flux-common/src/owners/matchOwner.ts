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
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_ENTITY } from '../resources/annotations';
import { FluxResource } from '../resources/FluxResource';
import { matchesLabels } from './labelSelector';
import { KUBERNETES_ID, OwnerMatcher, OwnerReason } from './OwnerMatcher';

/** What of a resource tells whom it belongs to. @public */
export type OwnedSubject = Pick<
  FluxResource,
  'cluster' | 'kind' | 'namespace' | 'name' | 'labels' | 'annotations'
>;

/**
 * The entity that a resource's own annotation names, in full form; undefined
 * when it names none that can be read.
 *
 * @public
 */
export function annotatedEntityRef(
  resource: Pick<OwnedSubject, 'annotations'>,
): string | undefined {
  const text = resource.annotations[ANNOTATION_ENTITY];
  if (!text) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: 'component' }),
    );
  } catch {
    // Not a reference: the resource belongs to nobody through it.
    return undefined;
  }
}

function matches(matcher: OwnerMatcher, resource: OwnedSubject): boolean {
  if (
    (matcher.cluster !== undefined && matcher.cluster !== resource.cluster) ||
    (matcher.namespace !== undefined &&
      matcher.namespace !== resource.namespace)
  ) {
    return false;
  }
  switch (matcher.reason) {
    case 'entityAnnotation':
      return (
        matcher.kind === resource.kind &&
        (matcher.name === undefined || matcher.name === resource.name)
      );
    case 'resourceAnnotation':
      return annotatedEntityRef(resource) === matcher.entityRef;
    case 'labelSelector':
      return matchesLabels(matcher.requirements, resource.labels);
    default:
      return resource.labels[KUBERNETES_ID] === matcher.id;
  }
}

/**
 * Why a resource belongs to the entity that the matchers are of.
 *
 * @returns undefined when it does not
 * @public
 */
export function matchOwner(
  matchers: readonly OwnerMatcher[],
  resource: OwnedSubject,
): OwnerReason | undefined {
  return matchers.find(matcher => matches(matcher, resource))?.reason;
}
