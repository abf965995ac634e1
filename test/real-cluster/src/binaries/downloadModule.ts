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
import { goOutput } from './goOutput';

const downloadSchema = z.object({ Dir: z.string() });

/**
 * The folder of a module that another one requires, downloaded where it is not
 * there yet.
 *
 * @param binary - what it is for, as errors name it
 * @param cwd - the folder with go.mod and go.sum
 * @throws ModuleUnavailableError when it cannot be downloaded
 */
export async function downloadModule(
  binary: string,
  module: string,
  cwd: string,
): Promise<string> {
  const downloaded = await goOutput(
    binary,
    ['mod', 'download', '-json', module],
    { cwd },
  );
  return downloadSchema.parse(JSON.parse(downloaded)).Dir;
}
