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
  ApiNeighbourResource,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { RevisionLinks } from './RevisionLinks';
import { toFirstAlert } from './toAlert';
import { toRef } from './toRef';

/** What is known of a resource that another one names. */
export type FoundNeighbour = ResourceRecord | 'Missing' | 'Unreadable';

/** Another resource on the same cluster, as far as it is known. */
export function toNeighbour(
  ref: ResourceRef,
  found: FoundNeighbour,
  revisions: RevisionLinks,
  role?: ApiNeighbourResource['role'],
): ApiNeighbourResource {
  if (typeof found === 'string') {
    return { ref: toRef(ref), role, state: found };
  }
  const { resource, verdict } = found;
  return {
    ref: toRef(ref),
    role,
    state: verdict.readiness,
    cause: verdict.cause,
    alert: toFirstAlert(found),
    revision: revisions.toRevision(
      resource.appliedRevision ?? resource.artifact?.revision,
      resource,
    ),
  };
}
