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

/** What can be asked of a program in a process of its own. */
export interface Command<Parameters, Result> {
  name: string;
  parameters: z.ZodType<Parameters>;
  result: z.ZodType<Result>;
}

/** Names a command, and says what goes in and what comes out. */
export function command<Parameters, Result>(
  name: string,
  parameters: z.ZodType<Parameters>,
  result: z.ZodType<Result>,
): Command<Parameters, Result> {
  return { name, parameters, result };
}

/** A command with whatever answers it. */
export interface Answer {
  name: string;
  run: (parameters: unknown) => Promise<unknown>;
}

export function answer<Parameters, Result>(
  to: Command<Parameters, Result>,
  run: (parameters: Parameters) => Result | Promise<Result>,
): Answer {
  return {
    name: to.name,
    run: async parameters => run(to.parameters.parse(parameters)),
  };
}

/** On the wire between the two processes. */
export const questionSchema = z.object({
  id: z.number(),
  name: z.string(),
  parameters: z.unknown(),
});

export const replySchema = z.object({
  id: z.number(),
  result: z.unknown(),
  error: z.string().optional(),
});
