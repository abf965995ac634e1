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

import type { JsonValue } from '@backstage/types';
import { isObject } from './expect';
import type { RecordedEvent, RecordedObject } from './Recording';

/**
 * The moment of t = 0 in milliseconds since the epoch.
 *
 * A recording does not say it, but no event arrives before what it reports: each time that a writer left in an object is at most
 * `t` seconds after the start. The latest start that this leaves is the right one, up to the second to which Kubernetes rounds down.
 */
export function startOfRecording(events: RecordedEvent[]): number | undefined {
  let start: number | undefined;
  for (const event of events) {
    if (event.type === 'ADDED' || event.type === 'MODIFIED') {
      const written = lastWritten(event.object);
      if (written !== undefined) {
        const candidate = written - event.t * 1000;
        start = Math.max(start ?? candidate, candidate);
      }
    }
  }
  return start === undefined ? undefined : Math.round(start);
}

// Only times that say when something was written: deletionTimestamp, for instance, lies a grace period ahead.
function lastWritten(object: RecordedObject): number | undefined {
  const status = isObject(object.status) ? object.status : {};
  const times = [
    ...timesIn(object.metadata.managedFields, 'time'),
    ...timesIn(status.conditions, 'lastTransitionTime'),
  ];
  return times.length > 0 ? Math.max(...times) : undefined;
}

function timesIn(list: JsonValue | undefined, field: string): number[] {
  if (!Array.isArray(list)) {
    return [];
  }
  return list.flatMap(entry => {
    const text = isObject(entry) ? entry[field] : undefined;
    const time = typeof text === 'string' ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? [] : [time];
  });
}
