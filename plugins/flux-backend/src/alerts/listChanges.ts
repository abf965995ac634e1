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
  ClusterJudge,
  formatResourceRef,
  ResourceChange,
} from '@fluxwatch/backstage-plugin-flux-common';
import { CollectedList } from './CollectedChanges';

/** What complete lists change: what they lack is gone. */
export function listChanges(
  judge: ClusterJudge,
  lists: readonly CollectedList[],
): ResourceChange[] {
  const changes: ResourceChange[] = [];
  for (const { kind, namespace, resources } of lists) {
    const listed = new Set(resources.map(formatResourceRef));
    for (const { resource } of judge.records()) {
      const covered =
        resource.kind === kind &&
        (namespace === undefined || resource.namespace === namespace);
      if (covered && !listed.has(formatResourceRef(resource))) {
        changes.push({ type: 'delete', ref: resource });
      }
    }
    changes.push(
      ...resources.map(
        (resource): ResourceChange => ({ type: 'set', resource }),
      ),
    );
  }
  return changes;
}

function hasSameLabels(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => a[key] === b[key])
  );
}

/** The resources that changes give other labels than a judge knows. */
export function findRelabelled(
  judge: ClusterJudge,
  changes: readonly ResourceChange[],
): Set<string> {
  const relabelled = new Set<string>();
  for (const change of changes) {
    if (change.type === 'set') {
      const known = judge.get(change.resource)?.resource;
      if (!known || !hasSameLabels(known.labels, change.resource.labels)) {
        relabelled.add(formatResourceRef(change.resource));
      }
    }
  }
  return relabelled;
}
