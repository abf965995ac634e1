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
import { ListAlerts } from './alerts/ListAlerts';
import { createAuthorizeRead } from './authorizeRead';
import { ListClusters } from './clusters/ListClusters';
import { ListIncidents } from './incidents/ListIncidents';
import { RequestQuery } from './RequestQuery';
import {
  createRequestValidation,
  createValidationErrorHandler,
} from './requestValidation';
import { GetResource } from './resources/GetResource';
import { ListResources } from './resources/ListResources';

/** What answers the routes, and who is let in. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  listResources: ListResources;
  getResource: GetResource;
  listClusters: ListClusters;
  listAlerts: ListAlerts;
  listIncidents: ListIncidents;
  /** Also checks the answers against the OpenAPI document. */
  validateResponses: boolean;
}

/** The HTTP API as the OpenAPI document describes it. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  const authorizeRead = createAuthorizeRead(options);
  const { validateResponses } = options;
  router.use(createRequestValidation({ validateResponses }));

  router.get('/v1/resources', async (request, response) => {
    const credentials = await authorizeRead(request);
    const asker = { credentials, headers: request.headers };
    const query = new RequestQuery(request);
    response.json(await options.listResources.answer(query, asker));
  });

  router.get(
    '/v1/resources/:cluster/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await authorizeRead(request);
      const asker = { credentials, headers: request.headers };
      const { cluster, kind, namespace, name } = request.params;
      const key = { cluster, kind, namespace, name };
      response.json(await options.getResource.answer(key, asker));
    },
  );

  router.get('/v1/clusters', async (request, response) => {
    await authorizeRead(request);
    response.json(await options.listClusters.answer());
  });

  router.get('/v1/alerts', async (request, response) => {
    await authorizeRead(request);
    const query = new RequestQuery(request);
    response.json(await options.listAlerts.answer(query));
  });

  router.get('/v1/incidents', async (request, response) => {
    const credentials = await authorizeRead(request);
    const asker = { credentials, headers: request.headers };
    const query = new RequestQuery(request);
    response.json(await options.listIncidents.answer(query, asker));
  });

  router.use(createValidationErrorHandler());
  return router;
}
