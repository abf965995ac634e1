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

import { endAll } from '../process/onLeash.mjs';
import { askedToEnd } from '../process/starter.mjs';
import { reportFailure } from '../terminal/report.mjs';

/**
 * Runs a portal until it is asked to end, and says why when it cannot go on.
 *
 * @param {{ title: string, help: string, wantsHelp: boolean,
 *   run: () => Promise<void>, cleanUp?: () => void }} command `cleanUp`: what
 *   is left to do when all programs have ended
 */
export async function portalCommand(command) {
  const { title, help, wantsHelp, run, cleanUp } = command;
  if (wantsHelp) {
    console.log(help);
    return;
  }
  const leave = async code => {
    await endAll();
    cleanUp?.();
    process.exit(code);
  };
  console.log(title);
  askedToEnd().then(async why => {
    console.log(`\nEnding the portal (${why}).`);
    await leave(0);
  });
  try {
    await run();
  } catch (error) {
    reportFailure(error);
    await leave(error.exitCode ?? 1);
  }
}
