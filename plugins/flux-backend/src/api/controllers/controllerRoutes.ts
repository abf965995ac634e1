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

import { RequestQuery } from '../RequestQuery';
import { Route, RouteContext } from '../Route';
import { GetController } from './GetController';
import { ListControllers } from './ListControllers';

export function controllerRoutes({ queries }: RouteContext): Route[] {
  const listControllers = new ListControllers({ queries });
  const getController = new GetController({ queries });
  return [
    {
      path: '/v1/controllers',
      answer: request => listControllers.answer(new RequestQuery(request)),
    },
    {
      path: '/v1/controllers/:cluster/:namespace/:name',
      answer: ({ params, query }) => {
        const { cluster, namespace, name } = params;
        return getController.answer(
          { cluster, namespace, name },
          { hours: Number(query.hours), now: Date.now() },
        );
      },
    },
  ];
}
