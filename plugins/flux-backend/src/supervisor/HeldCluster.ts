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

import { ReconcileCounters } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterEngine, ClusterEngineOptions, sightingOf } from '../alerts';
import { Cluster } from '../clusters';
import { HeldControllers } from '../controllers';
import { ClusterStatus, ResourceSink, StoredPosition } from '../ingest';

/** Reads one cluster until it is stopped; see ClusterReader. */
export interface RunningReader {
  /** Returns when the sink will hear no more. */
  stop(): Promise<void>;
}

/** Begins to read a cluster. */
export type StartReader = (
  cluster: Cluster,
  target: {
    sink: ResourceSink;
    onStatus: (status: ClusterStatus) => void;
    positions: readonly StoredPosition[];
  },
) => RunningReader;

/** Begins to look at the Flux controllers of a cluster. */
export type StartControllers = (
  cluster: Cluster,
  held: HeldControllers,
) => RunningReader;

export interface HeldClusterOptions extends ClusterEngineOptions {
  cluster: Cluster;
  startReader: StartReader;
  startControllers: StartControllers;
}

/** A cluster that this replica reads, judges and writes. */
export class HeldCluster {
  readonly #engine: ClusterEngine;
  readonly #readers: readonly RunningReader[];

  private constructor(
    engine: ClusterEngine,
    readers: readonly RunningReader[],
  ) {
    this.#engine = engine;
    this.#readers = readers;
  }

  static async start(options: HeldClusterOptions): Promise<HeldCluster> {
    const counters = new ReconcileCounters();
    const engine = await ClusterEngine.restore({
      ...options,
      countingOf: ref => counters.of(ref),
    });
    try {
      const { cluster } = options;
      const reader = options.startReader(cluster, {
        sink: engine,
        onStatus: status => engine.status(status),
        positions: engine.positions,
      });
      const controllers = options.startControllers(cluster, {
        ...{ lease: options.lease, onLeaseLost: options.onLeaseLost },
        counters,
        onSeen: seen => engine.controllers(seen.map(sightingOf)),
      });
      return new HeldCluster(engine, [reader, controllers]);
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  /** Writes what has been read so far. */
  async stop(): Promise<void> {
    this.#engine.drain();
    try {
      await Promise.all(this.#readers.map(reader => reader.stop()));
    } finally {
      await this.#engine.stop();
    }
  }
}
