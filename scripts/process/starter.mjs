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

import { endAll } from './onLeash.mjs';

const POLL_MS = 1_000;

/**
 * Resolves with the reason when this script is asked to end: by a signal, or
 * because the npm that ran it is gone without passing one on.
 *
 * @returns {Promise<string>}
 */
export function askedToEnd() {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => resolve(signal));
    }
    if (process.env.npm_lifecycle_event) {
      const starter = process.ppid;
      const timer = setInterval(() => {
        if (process.ppid !== starter) resolve('its starter ended');
      }, POLL_MS);
      timer.unref();
    }
  });
}

/** Ends everything that this script started, then the script. */
export async function leave(code) {
  await endAll();
  process.exit(code);
}
