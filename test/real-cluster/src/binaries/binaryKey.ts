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

import { createHash } from 'node:crypto';
import type { BinarySpec } from './BinarySpec';

/** What decides whether a binary that exists can be used. */
export interface BinaryKeyInput {
  spec: BinarySpec;
  /** The text of go.mod and of go.sum: together they pin every source file. */
  goMod: string;
  goSum: string;
  /** As in `process.platform` and `process.arch`. */
  platform: string;
  arch: string;
}

/** A short name for exactly this build: the same input always gives the same key. */
export function binaryKey(input: BinaryKeyInput): string {
  const { spec, goMod, goSum, platform, arch } = input;
  const identity = JSON.stringify([goSum, goMod, spec, platform, arch]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
