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
import { isError } from '@backstage/errors';
import { cacheFolder } from '../run/cacheFolder';
import { parseArguments, type Command } from './arguments';
import { build } from './build';
import { down } from './down';
import { incident } from './incident';
import { meddle } from './meddle';
import { record } from './record';
import { recordScenario } from './recordScenario';
import { status } from './status';
import { up } from './up';

/** Exit codes: what a script can tell apart. */
const DONE = 0;
const FAILED = 1;
/** Something that is needed is missing, or a module cannot be downloaded. */
const CANNOT = 3;

/** Faults that their message explains; of any other, the stack is wanted. */
const EXPLAINED = [
  'InputError',
  'ConflictError',
  'NotFoundError',
  'ServiceUnavailableError',
];
const MISSING = ['MissingRequirementError', 'ModuleUnavailableError'];

/** Runs what the command line asks for and resolves with the exit code. */
export async function runCli(args: string[]): Promise<number> {
  try {
    await dispatch(parseArguments(args), cacheFolder(process.env, homedir()));
    return DONE;
  } catch (error) {
    if (!isError(error)) {
      throw error;
    }
    if (MISSING.includes(error.name)) {
      process.stderr.write(`${error.message}\n`);
      return CANNOT;
    }
    if (!EXPLAINED.includes(error.name)) {
      throw error;
    }
    process.stderr.write(`${error.message}\n`);
    return FAILED;
  }
}

function dispatch(command: Command, cache: string): Promise<void> {
  switch (command.command) {
    case 'build':
      return build(cache, command.jobs).then(() => {});
    case 'up':
      return up(cache, command);
    case 'down':
      return down(cache, command.names);
    case 'status':
      return status(cache);
    case 'record':
      return record(cache, command);
    case 'record-scenario':
      return recordScenario(cache, command);
    case 'incident':
      return incident(cache, command);
    default:
      return meddle(cache, command);
  }
}
