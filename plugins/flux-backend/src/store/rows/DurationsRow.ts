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

import { DurationSummary } from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';
import { parseColumn } from './parseStored';

/** How long reconciles took, by `namespace/name` of resources of one kind. */
export type DurationsByName = ReadonlyMap<string, DurationSummary>;

const optional = z.number().nullable();
const column = z.record(
  z.string(),
  z.tuple([z.number(), optional, optional, optional, optional]),
);

/** Tenths of a millisecond are more than a histogram tells. */
function rounded(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 1e4) / 1e4;
}

/** Without names of fields: there are a thousand of them in one text. */
export function formatDurations(durations: DurationsByName): string {
  return JSON.stringify(
    Object.fromEntries(
      [...durations].map(([name, { count, average, p50, p90, p99 }]) => [
        name,
        [count, ...[average, p50, p90, p99].map(rounded)],
      ]),
    ),
  );
}

/** @throws when the text cannot be understood */
export function parseDurations(text: string): Map<string, DurationSummary> {
  return new Map(
    Object.entries(parseColumn(column, text)).map(
      ([name, [count, average, p50, p90, p99]]) => [
        name,
        {
          count,
          ...(average !== null && { average }),
          ...(p50 !== null && { p50 }),
          ...(p90 !== null && { p90 }),
          ...(p99 !== null && { p99 }),
        },
      ],
    ),
  );
}
