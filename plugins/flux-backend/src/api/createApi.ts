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
  AuthService,
  HttpAuthService,
  PermissionsService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Router } from 'express';
import { Knex } from 'knex';
import { Clusters } from '../clusters';
import { FluxSettings } from '../config';
import {
  EntityOwners,
  FluxEntities,
  OwnedEntities,
  ResourceOwners,
  UserOwners,
} from '../owners';
import {
  AlertQueries,
  ClusterQueries,
  ControllerQueries,
  IncidentQueries,
  Monitors,
  OwnedQueries,
  ResourceQueries,
  RevisionQueries,
  TransitionQueries,
} from '../store';
import { alertRoutes } from './alerts/alertRoutes';
import { RevisionLinks } from './answers/RevisionLinks';
import { clusterRoutes } from './clusters/clusterRoutes';
import { controllerRoutes } from './controllers/controllerRoutes';
import { coverageRoutes } from './coverage/coverageRoutes';
import { createRouter } from './createRouter';
import { incidentRoutes } from './incidents/incidentRoutes';
import { ownedRoutes } from './owned/ownedRoutes';
import { resourceRoutes } from './resources/resourceRoutes';
import { revisionRoutes } from './revisions/revisionRoutes';
import { RouteContext } from './Route';
import { UserClusters } from './userClusters/UserClusters';

/** @see createApi */
export interface ApiOptions {
  /** The plugin's database. */
  knex: Knex;
  /** For those that are read within a user's request. */
  clusters: Pick<Clusters, 'userClient'>;
  settings: FluxSettings;
  config: RootConfigService;
  catalog: CatalogService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  /** Also checks the answers against the OpenAPI document. */
  validateResponses: boolean;
}

/** The HTTP API, to be served under `/api/flux`. */
export function createApi(options: ApiOptions): Router {
  const { knex, settings, catalog } = options;
  const entities = new FluxEntities(options);
  const context: RouteContext = {
    queries: {
      resources: new ResourceQueries(knex),
      clusters: new ClusterQueries(knex),
      controllers: new ControllerQueries(knex),
      alerts: new AlertQueries(knex),
      incidents: new IncidentQueries(knex),
      revisions: new RevisionQueries(knex),
      monitors: new Monitors(knex),
      owned: new OwnedQueries(knex),
      transitions: new TransitionQueries(knex),
    },
    rules: settings.rules,
    owners: new EntityOwners({ catalog }),
    resourceOwners: new ResourceOwners({ catalog, entities }),
    userOwners: new UserOwners(options),
    ownedEntities: new OwnedEntities({ catalog }),
    revisions: RevisionLinks.fromConfig(options.config),
    userClusters: new UserClusters({
      clusters: options.clusters,
      kinds: settings.kinds,
      namespaces: settings.namespaces,
    }),
  };
  return createRouter({
    httpAuth: options.httpAuth,
    permissions: options.permissions,
    validateResponses: options.validateResponses,
    routes: [
      ...resourceRoutes(context),
      ...clusterRoutes(context),
      ...alertRoutes(context),
      ...incidentRoutes(context),
      ...controllerRoutes(context),
      ...revisionRoutes(context),
      ...coverageRoutes(context),
      ...ownedRoutes(context),
    ],
  });
}
