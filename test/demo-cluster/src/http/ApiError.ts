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

import type { OutgoingHttpHeaders } from 'node:http';
import type { JsonObject } from '@backstage/types';
import type { GroupPlural } from '../state/ServedObject';
import { qualifiedPlural } from '../state/ServedObject';

const REASONS: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  409: 'Conflict',
  410: 'Expired',
  415: 'UnsupportedMediaType',
  422: 'Invalid',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
  504: 'Timeout',
};

/** A failure that the client is told as a Kubernetes `Status` object. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
    /** Left out of the `Status` where it is left out here; some errors have an empty one. */
    readonly details?: JsonObject,
    readonly metadata: JsonObject = {},
  ) {
    super(message);
  }

  get status(): JsonObject {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: this.metadata,
      status: 'Failure',
      message: this.message,
      reason: REASONS[this.code] ?? 'Unknown',
      ...(this.details ? { details: this.details } : {}),
      code: this.code,
    };
  }

  get headers(): OutgoingHttpHeaders {
    const seconds = this.details?.retryAfterSeconds;
    return typeof seconds === 'number' ? { 'Retry-After': seconds } : {};
  }
}

/** Nobody known sent the request. */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized');
}

/** A failure that the client is told as plain text: what Go's HTTP library says of a path that nobody serves. */
export class PageNotFound extends ApiError {
  constructor() {
    super(404, '404 page not found');
  }
}

/** The path leads to nothing that the API server has: only within its built-in groups it says so by a `Status`. */
export function noSuchPath(inBuiltInGroup: boolean): ApiError {
  return inBuiltInGroup
    ? new ApiError(404, 'the server could not find the requested resource', {})
    : new PageNotFound();
}

/** An object is not there. */
export function noSuchObject(kind: GroupPlural, name: string): ApiError {
  return new ApiError(404, `${qualifiedPlural(kind)} "${name}" not found`, {
    name,
    ...(kind.group ? { group: kind.group } : {}),
    kind: kind.plural,
  });
}

/** A watch or list from a resourceVersion that is forgotten. */
export function tooOld(revision: number, oldest: number): ApiError {
  return new ApiError(410, `too old resource version: ${revision} (${oldest})`);
}
