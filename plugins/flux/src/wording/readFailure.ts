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
  kind:
    | 'forbidden'
    | 'signedOut'
    | 'entityNotFound'
    | 'backendMissing'
    | 'failed';
  /** What the backend said; absent when nothing answered. */
  message?: string;
}

const KINDS: Readonly<Record<string, ReadFailureInfo['kind']>> = {
  '401': 'signedOut',
  AuthenticationError: 'signedOut',
  '403': 'forbidden',
  NotAllowedError: 'forbidden',
  '404': 'entityNotFound',
  NotFoundError: 'entityNotFound',
};

/**
 * Backstage answers with an empty body where no plugin has such a route; an
 * error of a plugin says more than that.
 */
function isNoRoute({ body, statusCode }: ResponseError): boolean {
  return statusCode === 404 && body.error.name === 'Error';
}

/** Tells apart what the reader can do about a failed read. */
export function readFailure(error: Error): ReadFailureInfo {
  if (ResponseError.is(error)) {
    const kind = isNoRoute(error)
      ? 'backendMissing'
      : KINDS[String(error.statusCode)] ?? 'failed';
    return { kind, message: error.cause.message };
  }
  if (error.name === 'TimeoutError' || error.name === 'TypeError') {
    // The deadline has passed, or fetch itself has failed.
    return { kind: 'failed' };
  }
  return { kind: KINDS[error.name] ?? 'failed', message: error.message };
}
