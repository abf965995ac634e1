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

/** As often as the controllers of the recordings do. */
const SECONDS_A_RECONCILE = 20;

const RECONCILES =
  /^(controller_runtime_reconcile_total\{[^}]*result="requeue_after"\}) ([1-9]\d*)$/gm;

/** The histogram of one resource: how often it was reconciled, and how long that took. */
const DURATIONS =
  /^(gotk_reconcile_duration_seconds_(bucket|count|sum)\{([^}]*)\}) (\S+)$/gm;
const BOUND = /,?le="[^"]*"/;

/** As if each resource had gone on to take as long as before. */
function livingDurations(text: string, more: number): string {
  const counts = new Map<string, number>();
  for (const [, , part, labels, value] of text.matchAll(DURATIONS)) {
    if (part === 'count') {
      counts.set(labels, Number(value));
    }
  }
  return text.replace(
    DURATIONS,
    (line, series: string, part: string, labels: string, value: string) => {
      const count = counts.get(labels.replace(BOUND, ''));
      if (!count) {
        return line;
      }
      const grown = (Number(value) * (count + more)) / count;
      return `${series} ${part === 'sum' ? grown : Math.floor(grown)}`;
    },
  );
}

/**
 * A recording has three metrics pages of a controller: between them its counters
 * would stand still, as those of one that hangs. This lets those move that do.
 *
 * @param seconds - since the cluster started
 */
export function livingMetrics(text: string, seconds: number): string {
  const more = Math.floor(seconds / SECONDS_A_RECONCILE);
  const reconciles = text.replace(
    RECONCILES,
    (_, series: string, count: string) => `${series} ${Number(count) + more}`,
  );
  return livingDurations(reconciles, more);
}
