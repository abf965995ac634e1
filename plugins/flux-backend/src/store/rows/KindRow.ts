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

import { ClusterReadError } from '../../clusters/ClusterReadError';
import { clusterErrorSchema } from './clusterErrorSchema';
import { parseColumn, toOptionalNumber } from './parseStored';

/** A kind that is read on a cluster: everywhere there, or in one namespace. */
export interface StoredKind {
  cluster: string;
  group: string;
  version: string;
  kind: string;
  plural: string;
  /** The namespace that is read; absent when all are. */
  namespace?: string;
  /** Where the next watch begins; absent until it was listed once. */
  resourceVersion?: string;
  /** When the data was last confirmed, in milliseconds since the epoch. */
  observedAt?: number;
  /** Which version of the projection its resources were read with. */
  projectionVersion: number;
  error?: ClusterReadError;
  errorSince?: number;
}

/** A row of flux_kinds. */
export interface KindRow {
  cluster: string;
  kind: string;
  scope: string;
  api_group: string;
  version: string;
  plural: string;
  resource_version: string | null;
  observed_at: number | string | null;
  projection_version: number;
  error: string | null;
  error_since: number | string | null;
}

export function toKindRow(stored: StoredKind): KindRow {
  return {
    cluster: stored.cluster,
    kind: stored.kind,
    scope: stored.namespace ?? '',
    api_group: stored.group,
    version: stored.version,
    plural: stored.plural,
    resource_version: stored.resourceVersion ?? null,
    observed_at: stored.observedAt ?? null,
    projection_version: stored.projectionVersion,
    error: stored.error ? JSON.stringify(stored.error) : null,
    error_since: stored.errorSince ?? null,
  };
}

/** @throws when the row cannot be understood */
export function fromKindRow(row: KindRow): StoredKind {
  const observedAt = toOptionalNumber(row.observed_at);
  const errorSince = toOptionalNumber(row.error_since);
  return {
    cluster: row.cluster,
    group: row.api_group,
    version: row.version,
    kind: row.kind,
    plural: row.plural,
    ...(row.scope !== '' && { namespace: row.scope }),
    ...(row.resource_version !== null && {
      resourceVersion: row.resource_version,
    }),
    ...(observedAt !== undefined && { observedAt }),
    projectionVersion: row.projection_version,
    ...(row.error !== null && {
      error: parseColumn(clusterErrorSchema, row.error),
    }),
    ...(errorSince !== undefined && { errorSince }),
  };
}

export function describeKindRow({ kind, scope }: KindRow): string {
  return `how ${kind}${scope === '' ? '' : ` in namespace '${scope}'`} is read`;
}
