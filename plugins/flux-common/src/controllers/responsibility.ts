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

import { FluxResource } from '../resources/FluxResource';
import {
  LabelRequirement,
  matchesLabels,
  parseLabelSelector,
} from '../owners/labelSelector';
import { COMPONENT_KINDS, FluxController } from './findControllers';

/** A controller, as far as it decides which resources it reconciles. @public */
export type ServingController = Pick<
  FluxController,
  'namespace' | 'name' | 'component' | 'watchSelector'
> & {
  /** Absent when nobody has found it out. */
  ownNamespaceOnly?: boolean;
};

/** The resources that a controller reconciles. @public */
export interface ServedResources {
  kinds: readonly string[];
  /** Only those in this namespace. */
  namespace?: string;
  /** What all of their labels meet. */
  labels: readonly LabelRequirement[];
}

/** What a controller answers for when it is down. @public */
export interface Responsibility extends ServedResources {
  /** What controllers that are made for it answer for instead. */
  except: readonly ServedResources[];
}

function requirements(selector = ''): LabelRequirement[] | undefined {
  try {
    return parseLabelSelector(selector);
  } catch {
    // Whose resources they are cannot be told then.
    return undefined;
  }
}

/** @returns undefined when that cannot be told */
export function servedResources(
  controller: Pick<
    ServingController,
    'namespace' | 'component' | 'ownNamespaceOnly' | 'watchSelector'
  >,
): ServedResources | undefined {
  const { component, namespace, ownNamespaceOnly, watchSelector } = controller;
  const labels = requirements(watchSelector);
  return labels && ownNamespaceOnly !== undefined
    ? {
        kinds: COMPONENT_KINDS[component] ?? [],
        ...(ownNamespaceOnly && { namespace }),
        labels,
      }
    : undefined;
}

/** @public */
export function serves(
  { kinds, namespace, labels }: ServedResources,
  resource: Pick<FluxResource, 'kind' | 'namespace' | 'labels'>,
): boolean {
  return (
    kinds.includes(resource.kind) &&
    (namespace === undefined || namespace === resource.namespace) &&
    matchesLabels(labels, resource.labels)
  );
}

/** A controller of one namespace, or of one shard, is made for what is there. */
function precision({ namespace, labels }: ServedResources): number {
  const picks = labels.some(({ operator }) => !operator.startsWith('not'));
  return (namespace === undefined ? 0 : 2) + (picks ? 1 : 0);
}

function nameOf({ namespace, name }: ServingController): string {
  return `${namespace}/${name}`;
}

/**
 * Which resources count under a controller: those of its kinds, namespaces and
 * shard, but for what another one is made for. So each counts under one.
 *
 * @param all - the controllers of its cluster
 * @returns undefined when that cannot be told
 * @public
 */
export function responsibilityOf(
  controller: ServingController,
  all: readonly ServingController[],
): Responsibility | undefined {
  const own = servedResources(controller);
  if (!own || own.kinds.length === 0) {
    return undefined;
  }
  const except = all.flatMap(other => {
    const served = servedResources(other);
    if (other.component !== controller.component || !served) {
      return [];
    }
    const ahead = precision(served) - precision(own);
    const isFirst = nameOf(other) < nameOf(controller);
    return ahead > 0 || (ahead === 0 && isFirst) ? [served] : [];
  });
  return { ...own, except };
}
