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

import { z } from 'zod';
import { ClusterReadError } from '../../clusters/ClusterReadError';
import { clusterErrorSchema } from './clusterErrorSchema';
import { parseColumn, toNumber } from './parseStored';

/** `needsSignIn`: it is never read in the background. */
export type StoredReachability =
  | 'waiting'
  | 'reachable'
  | 'unreachable'
  | 'needsSignIn';

/** A cluster, and how well it can be read. */
export interface StoredCluster {
  name: string;
  title?: string;
  authProvider: string;
  oidcTokenProvider?: string;
  reachability: StoredReachability;
  /** Milliseconds since the epoch. */
  reachabilitySince: number;
  kubernetesVersion?: string;
  /** Why it cannot be read. */
  error?: ClusterReadError;
  /** What discovery could not find out. */
  discoveryErrors: ClusterReadError[];
}

/** A row of flux_clusters. */
export interface ClusterRow {
  name: string;
  title: string | null;
  auth_provider: string;
  oidc_token_provider: string | null;
  reachability: StoredReachability;
  reachability_since: number | string;
  kubernetes_version: string | null;
  error: string | null;
  discovery_errors: string;
  lease_holder: string | null;
  lease_until: number | string | null;
  last_batch: string | null;
  unlisted_since: number | string | null;
}

/** @throws when the row cannot be understood */
export function fromClusterRow(row: ClusterRow): StoredCluster {
  return {
    name: row.name,
    ...(row.title !== null && { title: row.title }),
    authProvider: row.auth_provider,
    ...(row.oidc_token_provider !== null && {
      oidcTokenProvider: row.oidc_token_provider,
    }),
    reachability: row.reachability,
    reachabilitySince: toNumber(row.reachability_since),
    ...(row.kubernetes_version !== null && {
      kubernetesVersion: row.kubernetes_version,
    }),
    ...(row.error !== null && {
      error: parseColumn(clusterErrorSchema, row.error),
    }),
    discoveryErrors: parseColumn(
      z.array(clusterErrorSchema),
      row.discovery_errors,
    ),
  };
}
