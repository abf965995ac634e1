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
import { ServiceUnavailableError } from '@backstage/errors';

const PAUSE_MS = 100;

export interface WaitOptions<T> {
  /** What is waited for, as it reads after "waited for". */
  what: string;
  patienceMs: number;
  /** Answers undefined, or fails, for as long as it is not there yet. */
  probe: () => Promise<T | undefined>;
  /** Ends the waiting with an error of its own when this rejects. */
  unless?: Promise<never>;
}

/**
 * Asks again and again until there is an answer.
 *
 * @throws ServiceUnavailableError, with the last failure as its cause, when patience ends
 */
export async function waitUntil<T>(options: WaitOptions<T>): Promise<T> {
  const { unless } = options;
  const waiting = new AbortController();
  const answer = poll(options, waiting.signal);
  try {
    return await (unless ? Promise.race([answer, unless]) : answer);
  } finally {
    waiting.abort();
  }
}

async function poll<T>(
  { what, patienceMs, probe }: WaitOptions<T>,
  signal: AbortSignal,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  let failure: unknown;
  while (performance.now() < deadline && !signal.aborted) {
    try {
      const answer = await probe();
      if (answer !== undefined) {
        return answer;
      }
    } catch (error) {
      failure = error;
    }
    await sleep(PAUSE_MS);
  }
  throw new ServiceUnavailableError(
    `Waited ${patienceMs / 1000} s for ${what}, in vain`,
    failure,
  );
}
