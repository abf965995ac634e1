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
  ApiAlertItem,
  ApiAlertPage,
  ResourceRecord,
} from '@fluxwatch/backstage-plugin-flux-common';
import { EntityOwners, FoundOwners, ResourceOwners } from '../../owners';
import {
  AlertQueries,
  ClusterQueries,
  ResourceKey,
  ResourceQueries,
  StoredAlert,
} from '../../store';
import { toAlert } from '../answers/toAlert';
import { catalogErrors } from '../answers/toCatalogError';
import { toStorageError } from '../answers/toClusterError';
import { toOwner } from '../answers/toOwner';
import { toRef } from '../answers/toRef';
import { toSuspension } from '../answers/toSuspension';
import { Asker } from '../Asker';
import { KnownClusters } from '../clusters/KnownClusters';
import { RequestQuery } from '../RequestQuery';
import { formatKey } from '../resources/findSources';

/** @see ListAlerts */
export interface ListAlertsOptions {
  queries: {
    resources: ResourceQueries;
    clusters: ClusterQueries;
    alerts: AlertQueries;
  };
  owners: EntityOwners;
  resourceOwners: ResourceOwners;
}

function keyOf({ cluster, ref }: StoredAlert): ResourceKey | undefined {
  return ref && { ...ref, cluster };
}

function toItem(
  stored: StoredAlert,
  record: ResourceRecord | undefined,
  owners: FoundOwners | undefined,
): ApiAlertItem {
  return {
    cluster: stored.cluster,
    alert: toAlert(stored.alert, stored.resolvedAt),
    ref: stored.ref && toRef(stored.ref),
    controller: stored.controller,
    ...(record && toSuspension(record)),
    owners: record && owners?.of(record.resource).map(toOwner),
    readiness: record?.verdict.readiness,
    cause: record?.verdict.cause,
    root: record?.verdict.root,
  };
}

/** Answers `GET /v1/alerts`. */
export class ListAlerts {
  readonly #options: ListAlertsOptions;

  constructor(options: ListAlertsOptions) {
    this.#options = options;
  }

  async answer(query: RequestQuery, asker: Asker): Promise<ApiAlertPage> {
    const { queries, owners, resourceOwners } = this.#options;
    const ownedBy = query.texts('owner');
    const [known, ofOwners] = await Promise.all([
      KnownClusters.load(queries),
      ownedBy && owners.ofOwners(ownedBy, asker.credentials),
    ]);
    const clusters = known.asked(query.texts('cluster'));
    const page = await queries.alerts.page(
      {
        states: query.alertStates('state'),
        rules: query.rules('rule'),
        severities: query.severities('severity'),
        clusters: query.texts('cluster'),
        ownedBy: ofOwners?.matchers,
      },
      query.page(),
    );
    const found = await queries.resources.findMany(
      page.items.flatMap(item => keyOf(item) ?? []),
    );
    const records = new Map(
      found.items.map(item => [formatKey(item.resource), item]),
    );
    const foundOwners = query.includesOwners()
      ? await resourceOwners.find(
          found.items.map(({ resource }) => resource),
          asker.credentials,
        )
      : undefined;
    return {
      items: page.items.map(item => {
        const key = keyOf(item);
        return toItem(item, key && records.get(formatKey(key)), foundOwners);
      }),
      totalItems: page.totalItems,
      nextCursor: page.next,
      errors: [
        ...known.errors(clusters),
        ...[...page.broken, ...found.broken].map(toStorageError),
        ...catalogErrors(ofOwners, foundOwners),
      ],
    };
  }
}
