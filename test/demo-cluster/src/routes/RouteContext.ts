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

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Recording } from '@fluxwatch/recording';
import type { AccessReviewer } from '../access/AccessReviewer';
import type { User } from '../access/User';
import type { ApiCatalog, ServedKind } from '../discovery/ApiCatalog';
import type { FaultBoard } from '../faults/FaultBoard';
import type { LiveObjects } from '../flux/LiveObjects';
import type { ApiRequest, ResourcePath } from '../http/ApiRequest';
import type { ClusterState } from '../state/ClusterState';
import type { Player } from '../timeline/Player';
import type { Timeline } from '../timeline/Timeline';
import type { WatchHub } from './watch/WatchHub';

/** What routes work with. */
export interface RouteContext {
  recording: Recording;
  catalog: ApiCatalog;
  state: ClusterState;
  objects: LiveObjects;
  timeline: Timeline;
  player: Player;
  watches: WatchHub;
  faults: FaultBoard;
  access: AccessReviewer;
  /** Whether `/apis` answers in the aggregated form too. */
  aggregatedDiscovery: boolean;
  /** Whether a watch from a forgotten resourceVersion is answered with 410 at once instead of an ERROR event. */
  directGone: boolean;
  bookmarkIntervalMs: number;
}

/** One request with its answer. */
export interface Call {
  request: ApiRequest;
  user: User;
  incoming: IncomingMessage;
  response: ServerResponse;
}

/** A call for objects of a kind that the cluster serves. */
export interface ResourceCall extends Call {
  path: ResourcePath;
  kind: ServedKind;
}
