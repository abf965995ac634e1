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
import { ENDPOINTS } from '../addresses/addresses';

/** What is known of a cluster that runs; `run.json` in its folder. */
export const runStateSchema = z.object({
  name: z.string(),
  /** The process that started it and that it ends with. */
  launcher: z.object({ pid: z.number().int(), startTime: z.string() }),
  phase: z.enum(['starting', 'ready']),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
  readyAt: z.number().optional(),
  /** Loopback ports. */
  ports: z.record(z.enum(ENDPOINTS), z.number().int()).optional(),
});

export type RunState = z.infer<typeof runStateSchema>;
