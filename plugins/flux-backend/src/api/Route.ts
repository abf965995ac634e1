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

import { AlertRules } from '@fluxwatch/backstage-plugin-flux-common';
import { Request } from 'express';
import {
  EntityOwners,
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
import { RevisionLinks } from './answers/RevisionLinks';
import { Asker } from './Asker';
import { UserClusters } from './userClusters/UserClusters';

/** A path that is read with GET, and what answers it for one who may read. */
export interface Route {
  /** With `:name` for a parameter. */
  path: string;
  answer(request: Request, asker: Asker): Promise<object>;
}

/** What the routes of all areas are answered with. */
export interface RouteContext {
  queries: {
    resources: ResourceQueries;
    clusters: ClusterQueries;
    controllers: ControllerQueries;
    alerts: AlertQueries;
    incidents: IncidentQueries;
    revisions: RevisionQueries;
    monitors: Monitors;
    owned: OwnedQueries;
    transitions: TransitionQueries;
  };
  owners: EntityOwners;
  resourceOwners: ResourceOwners;
  userOwners: UserOwners;
  ownedEntities: OwnedEntities;
  userClusters: UserClusters;
  rules: AlertRules;
  revisions: RevisionLinks;
}
