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

import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, JsonValue } from '@backstage/types';
import { parseGoDuration } from '@fluxwatch/backstage-plugin-flux-common';

/** How a duration may be written, for errors and documentation. */
export const DURATION_FORMS =
  "a duration such as '90s', '10m' or '1h30m', an ISO duration such as 'PT10M', or an object such as { minutes: 10 }";

/**
 * Reads a duration as Flux writes it, or in one of the forms that Backstage
 * knows.
 *
 * @returns milliseconds, or undefined when it is not a duration
 */
export function readDuration(value: JsonValue): number | undefined {
  const go = typeof value === 'string' ? parseGoDuration(value) : undefined;
  if (go !== undefined) {
    return go;
  }
  try {
    const reader = new ConfigReader({ value });
    const duration = readDurationFromConfig(reader, { key: 'value' });
    const milliseconds = durationToMilliseconds(duration);
    return Number.isFinite(milliseconds) && milliseconds >= 0
      ? milliseconds
      : undefined;
  } catch {
    // The caller names the place in the configuration; this reader cannot.
    return undefined;
  }
}
