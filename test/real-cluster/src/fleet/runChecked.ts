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

import { ServiceUnavailableError } from '@backstage/errors';
import { runCommand, type CommandOptions } from '../command/runCommand';

/**
 * Runs a command that is meant to succeed and resolves with its output.
 *
 * @throws ServiceUnavailableError with its last words
 */
export async function runChecked(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<string> {
  const { code, stdout, tail } = await runCommand(command, args, options);
  if (code !== 0) {
    throw new ServiceUnavailableError(
      `"${command} ${args.join(' ')}" failed: ${tail.join('\n')}`,
    );
  }
  return stdout;
}
