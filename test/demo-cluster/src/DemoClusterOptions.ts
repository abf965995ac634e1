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

import type { Recording } from '@fluxwatch/recording';
import type { User } from './access/User';
import type { FluxPace } from './flux/LiveObjects';

/** How a demo cluster is started. */
export interface DemoClusterOptions {
  /** A recording, or the folder of one. */
  recording: Recording | string;
  /** What the cluster is called. */
  name: string;
  /** Any free port where left out. */
  port?: number;
  /** Seconds of the recording in one second; 1 where left out. */
  speed?: number;
  /** Whether the recording begins again when it is over. */
  loop?: boolean;
  /** Whether time stands still until `advanceTo`. */
  stepped?: boolean;
  /** Milliseconds since the epoch; `Date.now` where left out. */
  clock?: () => number;
  /** The bearer token that is asked for; none where left out. */
  token?: string;
  /** More people with tokens of their own, and rules about what they may do. */
  users?: User[];
  /** Serves HTTPS with a certificate that `caData` of the cluster proves. */
  https?: boolean;
  /** A port for `/_demo`, by which faults are set from outside; 0 for any free one. No such port where left out. */
  controlPort?: number;
  /** How often watches get a bookmark; 30 s where left out. */
  bookmarkIntervalMs?: number;
  /** How many changes are remembered for watches that resume; 4000 where left out. */
  historySize?: number;
  /** Whether discovery also has the aggregated form (Kubernetes 1.30 and later); true where left out. */
  aggregatedDiscovery?: boolean;
  /** Whether a watch from too long ago gets the status 410 instead of an ERROR event in a stream; false where left out. */
  directGone?: boolean;
  /** How long the simulated Flux takes for a requested reconcile. */
  fluxPace?: FluxPace;
  /** The resourceVersion before the first change. Where left out, milliseconds since the epoch: it grows over restarts, too. */
  firstRevision?: number;
}
