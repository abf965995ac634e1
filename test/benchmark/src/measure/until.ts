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

import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until it is so.
 *
 * @returns when it was, in milliseconds since the epoch, with fractions
 * @throws Error when it is not so in time
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  { deadlineMs, pauseMs }: { deadlineMs: number; pauseMs: number },
): Promise<number> {
  const deadline = Date.now() + deadlineMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`After ${deadlineMs / 1000} s still not: ${what}`);
    }
    await sleep(pauseMs);
  }
  return performance.timeOrigin + performance.now();
}
