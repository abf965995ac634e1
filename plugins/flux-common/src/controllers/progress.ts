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
/** When the counters of a controller moved last; kept over restarts of the portal. @public */
export interface ControllerProgress {
  /** All reconciles that were counted. */
  total: number;
  pod: string;
  /** Milliseconds since the epoch. */
  movedAt: number;
}

/**
 * Takes in what the counters say now. Another pod, or a counter that began
 * again, is a sign of life like one that has grown.
 *
 * @public
 */
export function followProgress(
  before: ControllerProgress | undefined,
  seen: { total: number; pod: string; at: number },
): ControllerProgress {
  const { total, pod, at } = seen;
  return before && before.pod === pod && before.total === total
    ? before
    : { total, pod, movedAt: at };
}
