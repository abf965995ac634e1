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

import type { RunFolder } from '../run/RunFolder';
import type { ClusterAccess } from './clusterAccess';
import type { ClusterControl } from './ClusterControl';
import type { Ports } from './loopbackServers';

/** What everybody on this machine can do with a cluster that is ready. */
export interface ClusterHandle {
  name: string;
  /** Its folder: kubeconfigs, `data` and `logs`. It is removed with the cluster. */
  folder: RunFolder;
  /** Where its endpoints are on 127.0.0.1. */
  ports: Ports;
  /** How each user reaches the API server from this machine. */
  access: ClusterAccess;
  control: ClusterControl;
}

/** A cluster that runs, for as long as the process that started it. */
export interface RealCluster extends ClusterHandle {
  /** Resolves when the cluster is gone, with why when nobody asked it to end. */
  ended: Promise<string | undefined>;
  /** Ends the cluster and all that belongs to it. */
  end(): Promise<void>;
}
