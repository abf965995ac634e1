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
  ControllerProgress,
  ControllerVerdict,
  DurationSummary,
  FluxController,
} from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';
import { ClusterReadError } from '../../clusters/ClusterReadError';
import { clusterErrorSchema } from './clusterErrorSchema';
import { parseColumn } from './parseStored';

/** What the metrics of a controller told last; rates are absent until there are two readings. */
export interface StoredControllerStats {
  /** Milliseconds since the epoch. */
  sampledAt: number;
  /** What the rates are over, in milliseconds. */
  window?: number;
  succeededPerMinute?: number;
  failedPerMinute?: number;
  kinds: Array<{
    kind: string;
    succeededPerMinute?: number;
    failedPerMinute?: number;
    durations?: DurationSummary;
  }>;
  queueDepth?: number;
  longestRunningSeconds?: number;
  apiRequestsPerMinute?: number;
  apiErrorsPerMinute?: number;
  memoryBytes?: number;
  cpuCores?: number;
}

/** A controller as it was last seen; times are milliseconds since the epoch. */
export interface StoredController
  extends Omit<FluxController, 'ownNamespaceOnly'>,
    ControllerVerdict {
  cluster: string;
  /** Absent until an upgraded replica has looked. */
  ownNamespaceOnly?: boolean;
  readyPods: number;
  desiredPods: number;
  restarts: number;
  lastRestartAt?: number;
  stats?: StoredControllerStats;
  /** Why its metrics cannot be read. */
  metricsError?: ClusterReadError;
  metricsErrorSince?: number;
  /** When its counters moved last. */
  progress?: ControllerProgress;
  /** The Lease that one of its pods holds, and when it was renewed last. */
  lease?: { pod: string; renewTime?: string; movedAt: number };
  observedAt: number;
}

/** A row of flux_controllers; the database gives it its id. */
export interface ControllerRow {
  cluster: string;
  namespace: string;
  name: string;
  component: string;
  version: string | null;
  record: string;
}

const durations = z.object({
  count: z.number(),
  p50: z.number().optional(),
  p90: z.number().optional(),
  p99: z.number().optional(),
  average: z.number().optional(),
}) satisfies z.ZodType<DurationSummary>;

const stats = z.object({
  sampledAt: z.number(),
  window: z.number().optional(),
  succeededPerMinute: z.number().optional(),
  failedPerMinute: z.number().optional(),
  kinds: z.array(
    z.object({
      kind: z.string(),
      succeededPerMinute: z.number().optional(),
      failedPerMinute: z.number().optional(),
      durations: durations.optional(),
    }),
  ),
  queueDepth: z.number().optional(),
  longestRunningSeconds: z.number().optional(),
  apiRequestsPerMinute: z.number().optional(),
  apiErrorsPerMinute: z.number().optional(),
  memoryBytes: z.number().optional(),
  cpuCores: z.number().optional(),
}) satisfies z.ZodType<StoredControllerStats>;

const record = z.object({
  cluster: z.string(),
  namespace: z.string(),
  name: z.string(),
  component: z.string(),
  shard: z.string().optional(),
  version: z.string().optional(),
  fluxVersion: z.string().optional(),
  managedBy: z.string().optional(),
  ownNamespaceOnly: z.boolean().optional(),
  watchSelector: z.string().optional(),
  state: z.enum(['up', 'down', 'idle', 'unknown']),
  idleBy: z.enum(['counters', 'lease']).optional(),
  readyPods: z.number(),
  desiredPods: z.number(),
  restarts: z.number(),
  lastRestartAt: z.number().optional(),
  stats: stats.optional(),
  metricsError: clusterErrorSchema.optional(),
  metricsErrorSince: z.number().optional(),
  progress: z
    .object({ total: z.number(), pod: z.string(), movedAt: z.number() })
    .optional(),
  lease: z
    .object({
      pod: z.string(),
      renewTime: z.string().optional(),
      movedAt: z.number(),
    })
    .optional(),
  observedAt: z.number(),
}) satisfies z.ZodType<StoredController>;

export function toControllerRow(stored: StoredController): ControllerRow {
  const { cluster, namespace, name, component, version } = stored;
  return {
    ...{ cluster, namespace, name, component },
    version: version ?? null,
    record: JSON.stringify(stored),
  };
}

/** @throws when the row cannot be understood */
export function fromControllerRow(row: ControllerRow): StoredController {
  return parseColumn(record, row.record);
}

export function describeControllerRow(row: ControllerRow): string {
  return `the controller ${row.namespace}/${row.name}`;
}
