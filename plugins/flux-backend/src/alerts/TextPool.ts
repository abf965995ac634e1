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

import {
  FluxResource,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';

/** Longer texts are seldom the same twice. */
const LONGEST = 200;
/**
 * Texts that are not met again among so many others are forgotten. Revisions and
 * the messages that name them are new with every commit: a pool fills up within
 * days, there is one for each cluster, and an entry costs some 150 bytes.
 */
const GENERATION = 2_000;

const OPTIONAL = [
  'appliedRevision',
  'attemptedRevision',
  'originRevision',
  'url',
] as const satisfies readonly (keyof FluxResource)[];

/**
 * Keeps one copy of each text that many resources have in common, such as
 * reasons, messages, namespaces and revisions. That halves what a resource takes
 * in memory: every text that comes from JSON is a copy of its own.
 */
export class TextPool {
  #young = new Map<string, string>();
  #old = new Map<string, string>();

  /** The same resource, made of shared texts. */
  compact(resource: FluxResource): FluxResource {
    const compacted: FluxResource = {
      ...resource,
      kind: this.#share(resource.kind),
      namespace: this.#share(resource.namespace),
      apiVersion: this.#share(resource.apiVersion),
      labels: Object.fromEntries(
        Object.entries(resource.labels).map(([key, value]) => [
          this.#share(key),
          this.#share(value),
        ]),
      ),
      conditions: resource.conditions.map(condition => ({
        ...condition,
        type: this.#share(condition.type),
        reason: this.#share(condition.reason),
        message: this.#share(condition.message),
      })),
      prerequisites: resource.prerequisites.map(({ ref, role }) => ({
        ref: this.#shareRef(ref),
        role,
      })),
    };
    for (const field of OPTIONAL) {
      const text = resource[field];
      if (text !== undefined) {
        compacted[field] = this.#share(text);
      }
    }
    return compacted;
  }

  #shareRef({ kind, namespace, name }: ResourceRef): ResourceRef {
    return {
      kind: this.#share(kind),
      namespace: this.#share(namespace),
      name: this.#share(name),
    };
  }

  #share(text: string): string {
    if (text.length > LONGEST) {
      return text;
    }
    const known = this.#young.get(text);
    if (known !== undefined) {
      return known;
    }
    const shared = this.#old.get(text) ?? text;
    this.#young.set(shared, shared);
    if (this.#young.size > GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return shared;
  }
}
