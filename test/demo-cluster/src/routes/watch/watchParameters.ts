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

import { isTrue } from '../../http/ApiRequest';
import type { FieldFault } from '../list/invalidOptions';
import { forbidden, invalidOptions, unsupported } from '../list/invalidOptions';
import { parseNumber } from '../list/listParameters';

export interface WatchParameters {
  /** Undefined: begin with everything that is there. */
  after?: number;
  withBookmarks: boolean;
  /** Whether to end the initial objects with a bookmark that says so (WatchList). */
  sendInitialEvents: boolean;
  timeoutMs: number;
}

// Without `timeoutSeconds` the API server ends a watch after a random time between 30 and 60 minutes.
const DEFAULT_TIMEOUT_SECONDS = 1800;

/** Reads the parameters of a watch. */
export function watchParameters(query: URLSearchParams): WatchParameters {
  const revision = parseNumber(query.get('resourceVersion'), 'resourceVersion');
  const timeout = parseNumber(query.get('timeoutSeconds'), 'timeoutSeconds');
  const withBookmarks = isTrue(query.get('allowWatchBookmarks'));
  const sendInitialEvents = isTrue(query.get('sendInitialEvents'));
  checkMatch(query.get('resourceVersionMatch') || undefined, sendInitialEvents);
  return {
    // 0 stands for "any state is fine to begin with".
    after: sendInitialEvents ? undefined : revision || undefined,
    withBookmarks,
    sendInitialEvents,
    timeoutMs: (timeout || DEFAULT_TIMEOUT_SECONDS) * 1000,
  };
}

function checkMatch(match: string | undefined, sendInitialEvents: boolean) {
  const faults: FieldFault[] = [];
  if (sendInitialEvents && match !== 'NotOlderThan') {
    faults.push(
      forbidden(
        'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
      ),
    );
  }
  if (!sendInitialEvents && match) {
    faults.push(
      forbidden(
        'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
      ),
    );
  }
  if (match && match !== 'NotOlderThan') {
    faults.push(unsupported(match, ['NotOlderThan']));
  }
  if (faults.length > 0) {
    throw invalidOptions(faults);
  }
}
