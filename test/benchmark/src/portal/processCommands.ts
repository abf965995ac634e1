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

import { z } from 'zod';
import { command } from '../child/Command';

/** What can be asked of the process of the backend. */
export const processCommands = {
  /** Collects garbage first. In bytes. */
  memory: command(
    'memory',
    z.object({}),
    z.object({ resident: z.number(), heap: z.number(), external: z.number() }),
  ),
  /** Begins to record where it computes. */
  startProfile: command('startProfile', z.object({}), z.object({})),
  /** Writes what was recorded as a CPU profile that browsers and editors open. */
  stopProfile: command(
    'stopProfile',
    z.object({ file: z.string() }),
    z.object({}),
  ),
  /** Begins to watch how late its event loop is. */
  startDelay: command('startDelay', z.object({}), z.object({})),
  /** How late it was since then, at worst and in 99 of 100 looks, in milliseconds. */
  stopDelay: command(
    'stopDelay',
    z.object({}),
    z.object({ longest: z.number(), p99: z.number() }),
  ),
  /** How long its threads have computed since it started, in milliseconds. */
  cpuTime: command('cpuTime', z.object({}), z.object({ ms: z.number() })),
};
