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

import { responsibilityOf } from '@fluxwatch/backstage-plugin-flux-common';
import {
  AlertQueries,
  BrokenRow,
  ControllerQueries,
  DownController,
} from '../../store';

/**
 * The controllers with an alert that they are down, each with what counts under
 * it.
 *
 * @param clusters - only theirs; all when absent or empty
 */
export async function findDown(
  queries: { alerts: AlertQueries; controllers: ControllerQueries },
  clusters?: readonly string[],
): Promise<{ down: DownController[]; broken: BrokenRow[] }> {
  const alerts = await queries.alerts.ofControllers(clusters);
  const names = new Set(alerts.items.map(({ cluster }) => cluster));
  if (names.size === 0) {
    return { down: [], broken: alerts.broken };
  }
  const controllers = await queries.controllers.list([...names]);
  return {
    down: alerts.items.flatMap(({ alert, cluster, controller }) => {
      if (!controller) {
        return [];
      }
      const all = controllers.items.filter(each => each.cluster === cluster);
      const known = all.find(
        ({ name, namespace }) =>
          name === controller.name && namespace === controller.namespace,
      );
      const responsibility = known && responsibilityOf(known, all);
      return [
        {
          ...{ alert, cluster, controller },
          ...(responsibility && { responsibility }),
        },
      ];
    }),
    broken: [...alerts.broken, ...controllers.broken],
  };
}
