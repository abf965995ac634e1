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

// Imported before anything else is: whoever runs a very old Node gets this
// sentence, and not a syntax error from the files that follow.

const OLDEST_NODE = 18;

export function explainTooOldNode() {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) {
    return undefined;
  }
  return `This command needs Node ${OLDEST_NODE} or newer to set itself up (it brings its own Node 22 then), but this is Node ${node}: install a newer Node and run it again.`;
}
