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

import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createAuthorizeRead } from './authorizeRead';
import {
  createRequestValidation,
  createValidationErrorHandler,
} from './requestValidation';
import { Route } from './Route';

/** What answers the routes, and who is let in. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  routes: readonly Route[];
  /** Also checks the answers against the OpenAPI document. */
  validateResponses: boolean;
}

/** The HTTP API as the OpenAPI document describes it. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  const authorizeRead = createAuthorizeRead(options);
  const { routes, validateResponses } = options;
  router.use(createRequestValidation({ validateResponses }));
  for (const { path, answer } of routes) {
    router.get(path, async (request, response) => {
      const credentials = await authorizeRead(request);
      const asker = { credentials, headers: request.headers };
      response.json(await answer(request, asker));
    });
  }
  router.use(createValidationErrorHandler());
  return router;
}
