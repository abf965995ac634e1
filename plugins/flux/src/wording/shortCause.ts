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
 * What Flux writes around the part that tells what is wrong: the wording of
 * kustomize-controller's health checks and of helm-controller's actions.
 */
const FRAMES: readonly [RegExp, string][] = [
  [
    /^health check failed after [^:]+: [^[]*\[(.+)\]$/,
    'health check failed: $1',
  ],
  [/^Helm \w+ failed for release \S+ with chart (\S+): /, 'chart $1: '],
  [/execution error at \([^()]*\): /, ''],
];

/** A cause in one line that may be cut at its end: what matters comes first. */
export function shortCause(message: string): string {
  return FRAMES.reduce(
    (text, [frame, kept]) => text.replace(frame, kept),
    message.replace(/\s+/g, ' ').trim(),
  );
}
