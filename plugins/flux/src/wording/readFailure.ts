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

import { ResponseError } from '@backstage/errors';

/** Why a read failed as a whole, as far as it changes what is said. */
export interface ReadFailureInfo {
  kind: 'forbidden' | 'signedOut' | 'entityNotFound' | 'failed';
  /** What the backend said; absent when nothing answered. */
  message?: string;
}

/** Tells apart what the reader can do about a failed read. */
export function readFailure(error: Error): ReadFailureInfo {
  if (!ResponseError.is(error)) {
    return error.name === 'TimeoutError' || error.name === 'TypeError'
      ? { kind: 'failed' }
      : { kind: 'failed', message: error.message };
  }
  const { message } = error.cause;
  switch (error.statusCode) {
    case 401:
      return { kind: 'signedOut', message };
    case 403:
      return { kind: 'forbidden', message };
    case 404:
      return { kind: 'entityNotFound', message };
    default:
      return { kind: 'failed', message };
  }
}
