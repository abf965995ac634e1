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

import {
  buildBinaries,
  locateBinaries,
  type Binaries,
} from '../binaries/buildBinaries';
import { checkRequirements } from '../requirements/checkRequirements';
import { showPhase } from '../terminal/phase';

/** Builds what is missing, after checking that this machine can use it. */
export async function build(cache: string, jobs?: number): Promise<Binaries> {
  const locations = await locateBinaries(cache);
  const missing = locations.filter(({ exists }) => !exists);
  await checkRequirements(missing.length);
  if (missing.length > 0) {
    process.stdout.write(
      `Building ${missing.length} of ${locations.length} binaries into ${cache}, once; on two processors all of them take about 20 minutes.\n`,
    );
  }
  const phase = (
    title: string,
    work: (note: (text: string) => void) => Promise<void>,
  ) => showPhase(process.stdout, title, work);
  return buildBinaries({ cache, jobs, phase });
}
