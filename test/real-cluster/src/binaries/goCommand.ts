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

import { runCommand, type CommandResult } from '../command/runCommand';

export interface GoOptions {
  /** The folder of the module. */
  cwd: string;
  onErrorLine?: (line: string) => void;
}

/** Runs `go` in a module, with nothing of the user's own settings that would change what is built. */
export function runGo(
  args: string[],
  options: GoOptions,
): Promise<CommandResult> {
  return runCommand('go', args, {
    ...options,
    env: {
      ...process.env,
      GOFLAGS: '-mod=readonly -buildvcs=false',
      GOWORK: 'off',
      // Static binaries: with cgo they would ask the resolver of the machine.
      CGO_ENABLED: '0',
    },
  });
}
