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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ANNOTATION_RESOURCES } from '../resources/annotations';
import { parseResourceRef, ResourceRef } from '../resources/ResourceRef';
import { LabelRequirement, parseLabelSelector } from './labelSelector';

/** Why a resource belongs to an entity. @public */
export type OwnerReason =
  | 'entityAnnotation'
  | 'resourceAnnotation'
  | 'labelSelector'
  | 'kubernetesId';

/**
 * One way in which resources belong to an entity; they do when any of an
 * entity's matchers finds them.
 *
 * @public
 */
export type OwnerMatcher = {
  /** Only on this cluster. */
  cluster?: string;
  /** Only in this namespace. */
  namespace?: string;
} & (
  | { reason: 'entityAnnotation'; kind: string; name?: string }
  | { reason: 'resourceAnnotation'; entityRef: string }
  | { reason: 'labelSelector'; requirements: LabelRequirement[] }
  | { reason: 'kubernetesId'; id: string }
);

/** The label, and the annotation, of Backstage's Kubernetes plugin. @public */
export const KUBERNETES_ID = 'backstage.io/kubernetes-id';
const LABEL_SELECTOR = 'backstage.io/kubernetes-label-selector';
/** An entity with any of these says something about Flux. @public */
export const FLUX_ENTITY_ANNOTATIONS: readonly string[] = [
  ANNOTATION_RESOURCES,
  LABEL_SELECTOR,
  KUBERNETES_ID,
];
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const CLUSTER = 'backstage.io/kubernetes-cluster';

function parseNamed(text: string, entityRef: string): OwnerMatcher {
  // The last one: names of clusters may hold colons, those of resources do not.
  const colon = text.lastIndexOf(':');
  const cluster = colon >= 0 ? text.slice(0, colon).trim() : undefined;
  const ref: ResourceRef | undefined = parseResourceRef(text.slice(colon + 1));
  if (!ref || cluster === '') {
    throw new InputError(
      `The annotation ${ANNOTATION_RESOURCES} of ${entityRef} has '${text}', which is not [cluster:]Kind/namespace/name`,
    );
  }
  return {
    reason: 'entityAnnotation',
    kind: ref.kind,
    namespace: ref.namespace,
    ...(ref.name !== '*' && { name: ref.name }),
    ...(cluster && { cluster }),
  };
}

/**
 * How the resources of an entity are found: those that its annotation
 * `fluxcd.io/resources` names, those whose own annotation `fluxcd.io/entity`
 * names it, and those that Backstage's Kubernetes plugin would show for it,
 * by its label selector or else its Kubernetes id.
 *
 * @throws InputError when an annotation of the entity cannot be read
 * @public
 */
export function ownerMatchers(entity: Entity): OwnerMatcher[] {
  const entityRef = stringifyEntityRef(entity);
  const annotations = entity.metadata.annotations ?? {};
  const scope = {
    ...(annotations[CLUSTER] && { cluster: annotations[CLUSTER] }),
    ...(annotations[NAMESPACE] && { namespace: annotations[NAMESPACE] }),
  };
  const named = (annotations[ANNOTATION_RESOURCES] ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => parseNamed(part, entityRef));
  const selector = annotations[LABEL_SELECTOR];
  const id = annotations[KUBERNETES_ID];
  const matchers: OwnerMatcher[] = [
    ...named,
    { reason: 'resourceAnnotation', entityRef },
  ];
  if (selector) {
    const requirements = parseLabelSelector(selector);
    if (requirements.length === 0) {
      throw new InputError(
        `The annotation ${LABEL_SELECTOR} of ${entityRef} is '${selector}', which would select every resource`,
      );
    }
    matchers.push({
      reason: 'labelSelector',
      requirements,
      ...scope,
    });
  } else if (id) {
    matchers.push({ reason: 'kubernetesId', id, ...scope });
  }
  return matchers;
}

/**
 * Does an entity say anything about Flux or Kubernetes? Without, its tab tells
 * how to connect it instead of showing nothing.
 *
 * @public
 */
export function isFluxEntity(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return FLUX_ENTITY_ANNOTATIONS.some(key => annotations[key] !== undefined);
}
