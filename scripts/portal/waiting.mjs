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

import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { isListening } from './ports.mjs';

const POLL_MS = 500;
const REQUEST_TIMEOUT_MS = 60_000;

function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

function isOk(url) {
  return new Promise(resolve => {
    const request = get(url, { timeout: REQUEST_TIMEOUT_MS }, response => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

async function until(check, deadline) {
  while (!(await check())) {
    if (Date.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Resolves with whether the address answered with 200 before the deadline. */
export function untilOk(url, deadline) {
  return until(() => isOk(url), deadline);
}

/** Resolves with whether all the ports were open before the deadline. */
export function untilListening(ports, deadline) {
  return until(
    async () => !(await Promise.all(ports.map(isListening))).includes(false),
    deadline,
  );
}

/** Resolves with whether a file was there before the deadline. */
export function untilThere(file, deadline) {
  return until(async () => existsSync(file), deadline);
}
