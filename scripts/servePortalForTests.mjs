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

// The portal that the browser tests look at; Playwright starts and ends it.

import { startPortal } from './portal/portal.mjs';
import { portalForTests } from './portal/portalForTests.mjs';
import { askedToEnd, leave } from './process/starter.mjs';
import { findNode } from './setup/node.mjs';
import { createToolchain } from './setup/toolchain.mjs';
import { reportFailure } from './terminal/report.mjs';

async function serve() {
  const toolchain = createToolchain(await findNode());
  const { ended } = await startPortal(toolchain, portalForTests(process.env), {
    verbose: false,
  });
  await ended;
}

askedToEnd().then(() => leave(0));
serve().catch(async error => {
  reportFailure(error);
  await leave(1);
});
