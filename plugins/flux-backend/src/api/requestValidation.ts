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

import { InputError } from '@backstage/errors';
import { ErrorRequestHandler, RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { document } from '../schema/generated/document';

/** `/query/kind/0` as `query parameter 'kind'`. */
function describePlace(path: string): string {
  const [, place, name] = path.split('/');
  return place === 'query' || place === 'params'
    ? `${place === 'query' ? 'query' : 'path'} parameter '${name}'`
    : 'request';
}

/**
 * Checks requests against the OpenAPI document, and sets the defaults that it
 * names.
 *
 * @param validateResponses - checks the answers as well, and fails those that
 *   are not as described
 */
export function createRequestValidation(options: {
  validateResponses: boolean;
}): RequestHandler[] {
  const refuseNul: RequestHandler = (request, _response, next) =>
    // PostgreSQL knows no text with this character.
    next(
      /%00/.test(request.url)
        ? new InputError('Cannot read the request: it has a NUL character')
        : undefined,
    );
  const validation = OpenApiValidator.middleware({
    // A copy, because the validator changes the document that it is given. The
    // paths are matched below wherever the router is mounted.
    apiSpec: JSON.parse(
      JSON.stringify({ ...document, servers: [{ url: '/' }] }),
    ),
    useRequestUrl: true,
    ignoreUndocumented: true,
    // Backstage's own services check who asks.
    validateSecurity: false,
    validateRequests: {
      coerceTypes: 'array',
      allowUnknownQueryParameters: false,
    },
    validateResponses: options.validateResponses,
  });
  return [refuseNul, ...validation];
}

/** Turns what the validator refuses into the errors that Backstage knows. */
export function createValidationErrorHandler(): ErrorRequestHandler {
  return (error, _request, _response, next) => {
    if (error instanceof OpenApiValidator.error.BadRequest) {
      const problems = error.errors.map(
        ({ path, message }) => `${describePlace(path)} ${message}`,
      );
      next(new InputError(`Cannot read the request: ${problems.join('; ')}`));
      return;
    }
    next(error);
  };
}
