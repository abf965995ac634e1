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
  ApiAlert,
  ApiIncident,
  ApiResource,
  isSameResource,
  ResourceRef,
  RootState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { failingSince, FailingSince } from './failingSince';

/** One thing that keeps an entity from being deployed as pushed. */
export interface RootCause {
  cluster: string;
  ref: ResourceRef;
  /** `Source`: the resources are Ready, but nothing new can be fetched. */
  state: RootState | 'Source';
  stalled: boolean;
  message?: string;
  since?: FailingSince;
  alert?: ApiAlert;
  /** What is held up by it. */
  holdsUp: ResourceRef[];
  /** How many more are held up by it. */
  holdsUpUnnamed?: number;
}

/** Roots that a waiting resource passes by itself: it is about to be retried. */
const PASSING: ReadonlySet<RootState> = new Set(['Ready', 'Progressing']);

/** A resource that waits for something that will not go away by itself. */
export function isHeldUp(resource: ApiResource): boolean {
  return (
    resource.readiness === 'Blocked' &&
    !(resource.root && PASSING.has(resource.root.state))
  );
}

function ownCause(resource: ApiResource): RootCause {
  return {
    cluster: resource.cluster,
    ref: resource,
    state: 'Failed',
    stalled: resource.stalled,
    message: resource.cause?.message,
    since: failingSince(resource),
    alert: resource.alert,
    holdsUp: [],
  };
}

function foreignCause(resource: ApiResource): RootCause {
  const { blockedBy, root } = resource;
  return {
    cluster: resource.cluster,
    ref: root?.ref ?? blockedBy ?? resource,
    state: root?.state ?? 'Unreadable',
    stalled: false,
    message: resource.cause?.message,
    alert: resource.alert,
    holdsUp: [resource],
  };
}

function sourceCause(resource: ApiResource): RootCause | undefined {
  const { source, readiness } = resource;
  return source?.readiness === 'Failed' && readiness === 'Ready'
    ? {
        cluster: resource.cluster,
        ref: source.ref,
        state: 'Source',
        stalled: false,
        holdsUp: [resource],
      }
    : undefined;
}

function findCause(causes: RootCause[], cluster: string, ref: ResourceRef) {
  return causes.find(
    cause => cause.cluster === cluster && isSameResource(cause.ref, ref),
  );
}

/** An incident knows also what belongs to other entities. */
function enrich(cause: RootCause, incidents: readonly ApiIncident[]) {
  const incident = incidents.find(
    ({ cluster, root }) =>
      cluster === cause.cluster && isSameResource(root.ref, cause.ref),
  );
  if (!incident) {
    return cause;
  }
  const root = incident.resources.find(({ ref }) =>
    isSameResource(ref, cause.ref),
  );
  const alert = cause.alert ?? root?.alert;
  const others = incident.resources
    .map(({ ref }) => ref)
    .filter(
      ref =>
        !isSameResource(ref, cause.ref) &&
        !cause.holdsUp.some(known => isSameResource(known, ref)),
    );
  const holdsUp = [...cause.holdsUp, ...others];
  return {
    ...cause,
    alert,
    since: cause.since ?? (alert && failingSince({ alert })),
    message: incident.cause?.message ?? cause.message,
    holdsUp,
    // The root itself is one of the incident's resources.
    holdsUpUnnamed: Math.max(0, incident.totalResources - 1 - holdsUp.length),
  };
}

function urgency(cause: RootCause): number {
  return cause.alert?.state === 'firing' ? 0 : 1;
}

function startOf(cause: RootCause): number {
  return cause.since?.since ?? Number.MAX_SAFE_INTEGER;
}

/**
 * What everything that is wrong goes back to, what is urgent first: not the
 * many symptoms, but their few causes.
 *
 * @param incidents - may be empty; then only the entity's own resources count
 */
export function rootCauses(
  resources: readonly ApiResource[],
  incidents: readonly ApiIncident[],
): RootCause[] {
  const causes = resources
    .filter(resource => resource.failing)
    .map(resource => ownCause(resource));
  const add = (cause: RootCause) => {
    const known = findCause(causes, cause.cluster, cause.ref);
    if (known) {
      known.holdsUp.push(...cause.holdsUp);
    } else {
      causes.push(cause);
    }
  };
  for (const resource of resources) {
    if (isHeldUp(resource)) {
      add(foreignCause(resource));
    } else {
      const cause = sourceCause(resource);
      if (cause) {
        add(cause);
      }
    }
  }
  return causes
    .map(cause => enrich(cause, incidents))
    .sort((a, b) => urgency(a) - urgency(b) || startOf(a) - startOf(b));
}
