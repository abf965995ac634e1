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
import { isSourceKind } from '../resources/FluxKind';
import { FluxResource } from '../resources/FluxResource';
import { formatResourceRef, ResourceRef } from '../resources/ResourceRef';
import { OwnVerdict } from './judgeResource';
import { Root, RootState } from './Readiness';
import { lacksArtifact } from './waiting';

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
      return isSourceKind(resource.kind) && lacksArtifact(resource)
        ? 'NoArtifact'
        : 'Ready';
    case 'Progressing':
      return verdict.failing ? 'Failed' : 'Progressing';
    case 'Blocked':
      return 'Unreadable';
    default:
      return verdict.readiness;
  }
}

/** The next resource of a chain, or where it ends. */
type Step = { next: ResourceRef } | { end: Root };

function stepFrom(ref: ResourceRef, lookup: JudgedLookup): Step {
  const found = lookup(ref);
  if (found === 'missing') {
    return { end: { ref, state: 'Missing' } };
  }
  if (found === 'unreadable') {
    return { end: { ref, state: 'Unreadable' } };
  }
  const { readiness, blockedBy } = found.verdict;
  return readiness === 'Blocked' && blockedBy
    ? { next: blockedBy }
    : { end: { ref, state: stateOf(found) } };
}

/** Every member of a cycle names the same one as its root. */
function cycleRoot(chain: Map<string, ResourceRef>, repeated: string): Root {
  const ids = [...chain.keys()];
  const first = ids
    .slice(ids.indexOf(repeated))
    .reduce((least, id) => (id < least ? id : least));
  const ref = chain.get(first);
  if (!ref) {
    throw new Error(`${first} is not in the chain that it is the first of`);
  }
  return { ref, state: 'Cycle' };
}

/**
 * Follows a chain of waiting resources to where it ends.
 *
 * @param blockedBy - what the first resource of the chain waits for
 * @param start - the first resource of the chain
 * @param known - roots already found, by resource, and added to: while no
 *   verdict changes, it keeps chains that end alike from being followed anew
 */
export function findRoot(
  start: ResourceRef,
  blockedBy: ResourceRef,
  lookup: JudgedLookup,
  known: Map<string, Root> = new Map(),
): Root {
  // Without the rest of a whole resource, which a root must not carry.
  const { kind, namespace, name } = start;
  const chain = new Map([
    [formatResourceRef(start), { kind, namespace, name }],
  ]);
  const endsIn = (root: Root): Root => {
    for (const id of chain.keys()) {
      known.set(id, root);
    }
    return root;
  };
  let ref = blockedBy;
  for (;;) {
    const id = formatResourceRef(ref);
    const root = chain.has(id) ? cycleRoot(chain, id) : known.get(id);
    if (root) {
      return endsIn(root);
    }
    chain.set(id, ref);
    const step = stepFrom(ref, lookup);
    if ('end' in step) {
      return endsIn(step.end);
    }
    ref = step.next;
  }
}
