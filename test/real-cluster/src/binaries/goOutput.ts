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

import { describeGoFailure } from './describeGoFailure';
import { runGo, type GoOptions } from './goCommand';

/**
 * Runs `go` for a binary and answers what it printed.
 *
 * @throws ModuleUnavailableError when a module cannot be downloaded
 */
export async function goOutput(
  binary: string,
  args: string[],
  options: GoOptions,
): Promise<string> {
  const { code, stdout, tail } = await runGo(args, options);
  if (code !== 0) {
    throw describeGoFailure(binary, tail);
  }
  return stdout;
}
