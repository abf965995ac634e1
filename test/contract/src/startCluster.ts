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

import { homedir } from 'node:os';
import {
  buildBinaries,
  cacheFolder,
  startRealCluster,
  type Binaries,
  type RealCluster,
} from '@fluxwatch/real-cluster';

const cache = cacheFolder(process.env, homedir());

/** The binaries of real clusters; those that are missing are built. */
export function findBinaries(): Promise<Binaries> {
  return buildBinaries({ cache, phase: (_title, work) => work(() => {}) });
}

/** Starts a real cluster for one suite. */
export async function startCluster(name: string): Promise<RealCluster> {
  return startRealCluster({ name, cache, binaries: await findBinaries() });
}
