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

/**
 * Something the person at the terminal can put right. The message is one
 * sentence that says what is wrong and what to do; it is shown without a stack.
 */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {{ logFile?: string, exitCode?: number }} [options] `logFile`: where
   *   the whole output is; `exitCode`: what the command is to end with
   */
  constructor(message, options = {}) {
    super(message);
    this.name = 'Problem';
    this.logFile = options.logFile;
    this.exitCode = options.exitCode ?? 1;
  }
}
