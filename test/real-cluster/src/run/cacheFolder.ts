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

import { isAbsolute, join } from 'node:path';

/**
 * The folder of the real clusters in the user's cache: binaries in `bin`,
 * running clusters in `run`. XDG_CACHE_HOME counts when it is absolute, as the
 * XDG base directory specification says.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, home: string): string {
  const base = env.XDG_CACHE_HOME;
  const cache = base && isAbsolute(base) ? base : join(home, '.cache');
  return join(cache, 'fluxwatch', 'real-cluster');
}
