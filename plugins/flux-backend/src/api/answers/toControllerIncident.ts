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
} from '@fluxwatch/backstage-plugin-flux-common';
import { DownController } from '../../store';
import { RevisionLinks } from './RevisionLinks';
import { toOptionalTime, toTime } from './time';
import { toAlert } from './toAlert';
import { KnownIncident } from './toIncident';
import { toNeighbour } from './toNeighbour';
import { toRef } from './toRef';

/** A controller that is down, and what is overdue because of that. */
export function toControllerIncident(
  { incident, heldUp, members }: KnownIncident,
  { alert, controller }: DownController,
  revisions: RevisionLinks,
): ApiIncident {
  const { cluster, root } = incident;
  const ref = toRef(root);
  const alerts = [alert, ...members.flatMap(member => member.alerts ?? [])];
  const isFiring = alerts.some(({ state }) => state === 'firing');
  const fires = alerts.flatMap(each => firesAt(each) ?? []);
  return {
    id: `${cluster}/${formatResourceRef(root)}`,
    cluster,
    root: { ref, state: 'Failed' },
    controller,
    state: isFiring ? 'firing' : 'pending',
    since: toTime(Math.min(...alerts.map(({ since }) => since))),
    firesAt:
      isFiring || fires.length === 0
        ? undefined
        : toOptionalTime(Math.min(...fires)),
    totalResources: 1 + heldUp,
    resources: [
      { ref, state: 'Failed', alert: toAlert(alert) },
      ...members.map(member => toNeighbour(member.resource, member, revisions)),
    ],
  };
}
