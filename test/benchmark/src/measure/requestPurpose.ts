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

import { RequestCount } from '../fleet/fleetCommands';

export type RequestPurpose =
  | 'whether the clusters answer'
  | 'which kinds they serve'
  | 'watches that go on'
  | 'how the controllers do'
  | 'reads of objects';

/** What the backend wants to know with a request. */
export function requestPurpose({
  verb,
  path,
  ofObjects,
}: Pick<RequestCount, 'verb' | 'path' | 'ofObjects'>): RequestPurpose {
  if (ofObjects) {
    return 'reads of objects';
  }
  if (verb === 'watch') {
    return 'watches that go on';
  }
  if (/\/(deployments|pods|leases)(\/|$)/.test(path)) {
    return 'how the controllers do';
  }
  return path === '/version'
    ? 'whether the clusters answer'
    : 'which kinds they serve';
}
