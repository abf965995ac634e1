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

import { CustomErrorBase } from '@backstage/errors';

/**
 * Something that a real cluster needs is not on this machine. The message is
 * one sentence that says what, and where to get it.
 */
export class MissingRequirementError extends CustomErrorBase {
  name = 'MissingRequirementError' as const;
}

/**
 * A Go module that a binary is made of could not be downloaded. The message
 * names the binary and ends with what Go said.
 */
export class ModuleUnavailableError extends CustomErrorBase {
  name = 'ModuleUnavailableError' as const;
}
