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
  ApiIncident,
  firesAt,
  formatResourceRef,
  isSameResource,
  ResourceRecord,
  Root,
} from '@fluxwatch/backstage-plugin-flux-common';
import { StoredIncident } from '../../store';
import { RevisionLinks } from './RevisionLinks';
import { toOptionalTime } from './time';
import { toNeighbour } from './toNeighbour';
import { toRef } from './toRef';

/** What is known of an incident. */
export interface KnownIncident {
  incident: StoredIncident;
  /** The root cause itself, unless it does not exist or cannot be read. */
  root?: ResourceRecord;
  /** How many resources it holds up. */
  heldUp: number;
  /** What goes back to it, those that need someone first; perhaps not all. */
  members: readonly ResourceRecord[];
}

function rootState({ root, members }: KnownIncident): Root['state'] {
  const seen = members.find(({ verdict }) => verdict.root)?.verdict.root;
  if (seen) {
    return seen.state;
  }
  if (!root) {
    return 'Missing';
  }
  const { readiness, failing } = root.verdict;
  if (failing) {
    return 'Failed';
  }
  return readiness === 'Blocked' ? 'Unreadable' : readiness;
}

function minimum(times: readonly number[]): number | undefined {
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** An incident as the HTTP API tells it: its root cause first, then the rest. */
export function toIncident(
  known: KnownIncident,
  revisions: RevisionLinks,
): ApiIncident {
  const { incident, root, heldUp, members } = known;
  const state = rootState(known);
  const others = members.filter(
    ({ resource }) => !isSameResource(resource, incident.root),
  );
  const alerts = [...(root ? [root] : []), ...others].flatMap(
    record => record.alerts ?? [],
  );
  const isFiring = alerts.some(alert => alert.state === 'firing');
  const worst = isFiring ? 'firing' : 'pending';
  return {
    id: `${incident.cluster}/${formatResourceRef(incident.root)}`,
    cluster: incident.cluster,
    root: { ref: toRef(incident.root), state },
    cause: root?.verdict.cause,
    state: alerts.length > 0 ? worst : 'inactive',
    since: toOptionalTime(minimum(alerts.map(({ since }) => since))),
    firesAt: isFiring
      ? undefined
      : toOptionalTime(minimum(alerts.flatMap(alert => firesAt(alert) ?? []))),
    totalResources: 1 + heldUp,
    resources: [
      toNeighbour(
        incident.root,
        root ?? (state === 'Unreadable' ? 'Unreadable' : 'Missing'),
        revisions,
      ),
      ...others.map(record => toNeighbour(record.resource, record, revisions)),
    ],
  };
}
