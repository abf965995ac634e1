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

import { ClusterClient } from '../clusters/ClusterClient';
import { ConcurrencyLimit } from './ConcurrencyLimit';
import { ReadReportOptions } from './ReadReport';
import { ReadTiming } from './ReadTiming';
import { ReadPosition } from './ResourceSink';
import { WatchRota } from './WatchRota';

/** What a reflector is doing. */
export type ReflectorState =
  | 'idle'
  | 'listing'
  | 'watching'
  | 'backingOff'
  | 'stopped';

export interface ReflectorOptions extends ReadReportOptions {
  client: ClusterClient;
  /** Goes on from here instead of listing first. */
  position?: ReadPosition;
  /** Shared by all reflectors of a cluster. */
  lists: ConcurrencyLimit;
  /** For short watches; shared as well. */
  confirmations: ConcurrencyLimit;
  /** Says how long watches last; shared as well. */
  rota: WatchRota;
  timing: ReadTiming;
  /** Told when a watch has proved to be broken by its silence. */
  onBroken: () => void;
  /** A number from 0 to 1. */
  random: () => number;
}
