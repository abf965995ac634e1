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
  isSameResource,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { worstAlert } from './clusterTiles';

/** What an incident holds up besides its root, as far as it is named. */
export function heldUp(incident: ApiIncident): ResourceRef[] {
  return incident.resources
    .map(({ ref }) => ref)
    .filter(ref => !isSameResource(ref, incident.root.ref));
}

/** How many resources it holds up; the root is one of its resources. */
export function heldUpCount(incident: ApiIncident): number {
  return Math.max(0, incident.totalResources - 1);
}

/** The clock of an incident: that of its root, or of what waits for it. */
export function incidentAlert(incident: ApiIncident): ApiAlert | undefined {
  const root = incident.resources.find(({ ref }) =>
    isSameResource(ref, incident.root.ref),
  );
  return root?.alert ?? worstAlert(incident.resources);
}
