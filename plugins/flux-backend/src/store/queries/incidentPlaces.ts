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
  formatResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { CONTROLLER_KIND } from '../rows/AlertRow';
import { PagePosition } from './pagePosition';
import { DownController } from './whereHeld';

/**
 * A root cause; `members`, or `held` of a controller, tells what goes back to
 * it.
 */
export interface StoredIncident {
  cluster: string;
  root: ResourceRef;
  /** When the root is the Deployment of a controller. */
  controller?: DownController;
}

/** A root cause, and where it stands in the list of all. */
export interface PlacedIncident {
  /** Absent when its name cannot be read. */
  incident?: StoredIncident;
  position: PagePosition;
}

/** Before all ranks of resources: nothing is retried before they are back. */
const CONTROLLER_RANK = { firing: -2, pending: -1 };

/** A controller that is down, as a root cause. */
export function placeController(controller: DownController): PlacedIncident {
  const { alert, cluster } = controller;
  const root = { kind: CONTROLLER_KIND, ...controller.controller };
  return {
    incident: { cluster, root, controller },
    position: [CONTROLLER_RANK[alert.state], cluster, formatResourceRef(root)],
  };
}

/** Less than zero when the first of two comes first. */
export function comparePositions(a: PagePosition, b: PagePosition): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index < 0) {
    return 0;
  }
  return a[index] < b[index] ? -1 : 1;
}
