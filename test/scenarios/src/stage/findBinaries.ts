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
  checkRequirements,
  type Binaries,
} from '@fluxwatch/real-cluster';

export const CACHE = cacheFolder(process.env, homedir());

/** The binaries that "yarn real-cluster build" has made. */
export async function findBinaries(): Promise<Binaries> {
  await checkRequirements(0);
  return buildBinaries({
    cache: CACHE,
    phase: async title => {
      throw new Error(
        `The binary ${title} is missing; "yarn real-cluster build" makes it`,
      );
    },
  });
}
