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

import { AlertQueries, BrokenRow, StoredAlert } from '../../store';

/** The open alerts about controllers. */
export class ControllerAlerts {
  readonly #alerts: ReadonlyMap<string, StoredAlert>;
  /** Rows that cannot be understood. */
  readonly broken: readonly BrokenRow[];

  private constructor(
    alerts: readonly StoredAlert[],
    broken: readonly BrokenRow[],
  ) {
    this.#alerts = new Map(
      alerts.map(alert => [
        keyOf({ ...alert.controller, cluster: alert.cluster }),
        alert,
      ]),
    );
    this.broken = broken;
  }

  /** @param clusters - only theirs; all when absent or empty */
  static async load(
    queries: AlertQueries,
    clusters?: readonly string[],
  ): Promise<ControllerAlerts> {
    const { items, broken } = await queries.ofControllers(clusters);
    return new ControllerAlerts(items, broken);
  }

  of(controller: {
    cluster: string;
    namespace: string;
    name: string;
  }): StoredAlert | undefined {
    return this.#alerts.get(keyOf(controller));
  }
}

function keyOf(key: {
  cluster: string;
  namespace?: string;
  name?: string;
}): string {
  return `${key.cluster} ${key.namespace}/${key.name}`;
}
