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
  FluxResource,
  formatResourceRef,
  ResourceChange,
} from '@fluxwatch/backstage-plugin-flux-common';

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

function resourcesOf(change: ResourceChange): readonly FluxResource[] {
  switch (change.type) {
    case 'list':
      return change.resources;
    case 'set':
      return [change.resource];
    default:
      return [];
  }
}

/** The resources that changes give other labels than a judge knows. */
export function findRelabelled(
  judge: ClusterJudge,
  changes: readonly ResourceChange[],
): Set<string> {
  const relabelled = new Set<string>();
  for (const resource of changes.flatMap(resourcesOf)) {
    const known = judge.get(resource)?.resource;
    if (!known || !hasSameLabels(known.labels, resource.labels)) {
      relabelled.add(formatResourceRef(resource));
    }
  }
  return relabelled;
}
