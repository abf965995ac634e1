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

import { explainTooOldNode } from './setup/oldNode.mjs';

const tooOld = explainTooOldNode();
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}

import('./setup/backstageCli.mjs').then(
  async ({ calledByYarn, handOverToBackstage }) => {
    const args = process.argv.slice(2);
    if (calledByYarn()) {
      handOverToBackstage(['repo', 'test', ...args], {
        // The Kubernetes plugin's backend imports an ES module at run time.
        NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules']
          .filter(Boolean)
          .join(' '),
      });
    } else {
      const { test } = await import('./checks/run.mjs');
      await test(args);
    }
  },
);
