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
  formatResourceRef,
  isSameResource,
  ResourceRef,
} from '../resources/ResourceRef';
import { OwnVerdict } from './judgeResource';
import { Root, RootState } from './Readiness';

/** A resource with its own verdict, as a neighbour sees it. */
export interface Judged {
  resource: FluxResource;
  verdict: OwnVerdict;
}

/** What is known of another judged resource on the same cluster. */
export type JudgedLookup = (
  ref: ResourceRef,
) => Judged | 'missing' | 'unreadable';

function stateOf({ resource, verdict }: Judged): RootState {
  switch (verdict.readiness) {
    case 'Ready':
      return verdict.notes?.includes('ArtifactWithoutDigest')
        ? 'NoArtifact'
        : 'Ready';
    case 'Progressing':
      return verdict.failing ? 'Failed' : 'Progressing';
    case 'Blocked':
      return resource.deletedAt === undefined ? 'Unreadable' : 'Terminating';
    default:
      return verdict.readiness;
  }
}

/** Every member of a cycle names the same one as its root. */
function firstByName(cycle: ResourceRef[]): ResourceRef {
  return cycle.reduce((first, member) =>
    formatResourceRef(member) < formatResourceRef(first) ? member : first,
  );
}

/**
 * Follows a chain of waiting resources to where it ends.
 *
 * @param blockedBy - what the first resource of the chain waits for
 * @param start - the first resource of the chain
 */
export function findRoot(
  start: ResourceRef,
  blockedBy: ResourceRef,
  lookup: JudgedLookup,
): Root {
  const chain = [start];
  let ref = blockedBy;
  for (;;) {
    const current = ref;
    const repeated = chain.findIndex(member => isSameResource(member, current));
    if (repeated >= 0) {
      return { ref: firstByName(chain.slice(repeated)), state: 'Cycle' };
    }
    chain.push(ref);
    const found = lookup(ref);
    if (found === 'missing') {
      return { ref, state: 'Missing' };
    }
    if (found === 'unreadable') {
      return { ref, state: 'Unreadable' };
    }
    const { verdict } = found;
    if (verdict.readiness !== 'Blocked' || !verdict.blockedBy) {
      return { ref, state: stateOf(found) };
    }
    ref = verdict.blockedBy;
  }
}
