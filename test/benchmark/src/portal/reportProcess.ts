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

// Loaded into the backend's process before the backend itself.

import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../child/Command';
import { answerParent } from '../child/answerParent';
import { CpuProfile } from './CpuProfile';
import { LoopDelay } from './LoopDelay';
import { processCommands } from './processCommands';

// Finalizers, and what they release, take some rounds.
const COLLECTIONS = 5;
const BETWEEN_COLLECTIONS_MS = 200;

const profile = new CpuProfile();
const delay = new LoopDelay();

answerParent([
  answer(processCommands.memory, async () => {
    for (let round = 0; round < COLLECTIONS; round++) {
      globalThis.gc?.();
      await sleep(BETWEEN_COLLECTIONS_MS);
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, heap: heapUsed, external };
  }),
  answer(processCommands.startProfile, async () => {
    await profile.start();
    return {};
  }),
  answer(processCommands.stopProfile, async ({ file }) => {
    await profile.stop(file);
    return {};
  }),
  answer(processCommands.startDelay, () => {
    delay.start();
    return {};
  }),
  answer(processCommands.stopDelay, () => delay.stop()),
  answer(processCommands.cpuTime, () => {
    const { user, system } = process.cpuUsage();
    return { ms: (user + system) / 1000 };
  }),
]);
