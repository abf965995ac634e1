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
import {
  annotatedEntityRef,
  KUBERNETES_ID,
  LabelRequirement,
  matchOwner,
  OwnedSubject,
  OwnerMatcher,
  ownerMatchers,
  OwnerReason,
} from '@fluxwatch/backstage-plugin-flux-common';

/** An entity, and how its resources are found. */
interface IndexedEntity {
  entityRef: string;
  matchers: readonly OwnerMatcher[];
}

/** The entity that a resource belongs to, and why. */
interface FoundOwner {
  entityRef: string;
  reason: OwnerReason;
}

/**
 * How the resources of an entity are found. One whose annotations cannot be
 * read still has those that name it; its own page tells what is wrong.
 */
export function safeMatchers(entity: Entity): OwnerMatcher[] {
  try {
    return ownerMatchers(entity);
  } catch {
    const entityRef = stringifyEntityRef(entity);
    return [{ reason: 'resourceAnnotation', entityRef }];
  }
}

/** What a resource must have for the requirements to be met, if anything. */
function selectorKey(requirements: readonly LabelRequirement[]): string[] {
  const exact = requirements.find(({ operator }) => operator === 'in');
  if (exact) {
    return exact.values.map(value => `label:${exact.key}=${value}`);
  }
  const any = requirements.find(({ operator }) => operator === 'exists');
  return [any ? `label:${any.key}` : ''];
}

/** Under what an entity is looked up; the empty key is that of every resource. */
function keysOf(matcher: OwnerMatcher): string[] {
  switch (matcher.reason) {
    case 'entityAnnotation':
      return [
        `name:${matcher.kind}/${matcher.namespace ?? ''}/${matcher.name ?? ''}`,
      ];
    case 'resourceAnnotation':
      return [`entity:${matcher.entityRef}`];
    case 'kubernetesId':
      return [`label:${KUBERNETES_ID}=${matcher.id}`];
    default:
      return selectorKey(matcher.requirements);
  }
}

/** The keys under which the owners of a resource may be. */
function keysFor(resource: OwnedSubject): string[] {
  const { kind, namespace, name, labels } = resource;
  return [
    `entity:${annotatedEntityRef(resource) ?? ''}`,
    `name:${kind}/${namespace}/${name}`,
    `name:${kind}/${namespace}/`,
    ...Object.entries(labels).flatMap(([key, value]) => [
      `label:${key}=${value}`,
      `label:${key}`,
    ]),
    '',
  ];
}

/** Finds the entities that resources belong to, among thousands. */
export class OwnerIndex {
  readonly #byKey = new Map<string, IndexedEntity[]>();

  private constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      const matchers = safeMatchers(entity);
      const indexed = { entityRef: stringifyEntityRef(entity), matchers };
      for (const key of new Set(matchers.flatMap(keysOf))) {
        const others = this.#byKey.get(key);
        if (others) {
          others.push(indexed);
        } else {
          this.#byKey.set(key, [indexed]);
        }
      }
    }
  }

  static of(entities: readonly Entity[]): OwnerIndex {
    return new OwnerIndex(entities);
  }

  /** Does a resource belong to any of them? */
  has(resource: OwnedSubject): boolean {
    return this.ownersOf(resource, 1).length > 0;
  }

  /**
   * The entities of a resource, those first that it or they name.
   *
   * @param most - a selector may find everything, and nobody reads that far
   */
  ownersOf(resource: OwnedSubject, most = Infinity): FoundOwner[] {
    const found = new Map<string, OwnerReason>();
    for (const key of keysFor(resource)) {
      for (const { entityRef, matchers } of this.#byKey.get(key) ?? []) {
        if (found.size >= most) {
          break;
        }
        const reason = matchOwner(matchers, resource);
        if (reason) {
          found.set(entityRef, reason);
        }
      }
    }
    return [...found].map(([entityRef, reason]) => ({ entityRef, reason }));
  }
}
