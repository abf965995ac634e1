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
import { DurationHistogram, sumHistograms } from './DurationHistogram';

/**
 * The durations of all resources of each kind together.
 *
 * @param durations - by resource, written `Kind/namespace/name`
 * @public
 */
export function durationsByKind(
  durations: ReadonlyMap<string, DurationHistogram>,
): Map<string, DurationHistogram> {
  const byKind = new Map<string, DurationHistogram[]>();
  for (const [resource, histogram] of durations) {
    const kind = resource.slice(0, resource.indexOf('/'));
    const own = byKind.get(kind) ?? [];
    own.push(histogram);
    byKind.set(kind, own);
  }
  return new Map(
    [...byKind].flatMap(([kind, histograms]) => {
      const sum = sumHistograms(histograms);
      return sum ? [[kind, sum] as const] : [];
    }),
  );
}
