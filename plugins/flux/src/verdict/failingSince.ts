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

import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { parseTime } from '../wording/exactTime';

/** Since when something fails, and whose knowledge that is. */
export interface FailingSince {
  /** Milliseconds since the epoch. */
  since: number;
  /** It is Flux's own record, older than our clock: it may be longer still. */
  proven: boolean;
}

/**
 * Our clock starts when we first saw the failure. Where Flux's own record
 * proves that it is older, that counts.
 *
 * @returns undefined when neither knows
 */
export function failingSince(
  resource: Pick<ApiResource, 'alert' | 'provenFailingSince'>,
): FailingSince | undefined {
  const clock = parseTime(resource.alert?.since);
  const proven = parseTime(resource.provenFailingSince);
  if (proven !== undefined && (clock === undefined || proven < clock)) {
    return { since: proven, proven: true };
  }
  return clock === undefined ? undefined : { since: clock, proven: false };
}
