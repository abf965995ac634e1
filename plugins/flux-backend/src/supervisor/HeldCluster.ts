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

import { ClusterEngine, ClusterEngineOptions } from '../alerts';
import { Cluster } from '../clusters';
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

export interface HeldClusterOptions extends ClusterEngineOptions {
  cluster: Cluster;
  startReader: StartReader;
}

/** A cluster that this replica reads, judges and writes. */
export class HeldCluster {
  readonly #engine: ClusterEngine;
  readonly #reader: RunningReader;

  private constructor(engine: ClusterEngine, reader: RunningReader) {
    this.#engine = engine;
    this.#reader = reader;
  }

  static async start(options: HeldClusterOptions): Promise<HeldCluster> {
    const engine = await ClusterEngine.restore(options);
    try {
      const reader = options.startReader(options.cluster, {
        sink: engine,
        onStatus: status => engine.status(status),
        positions: engine.positions,
      });
      return new HeldCluster(engine, reader);
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  /** Writes what has been read so far. */
  async stop(): Promise<void> {
    this.#engine.drain();
    try {
      await this.#reader.stop();
    } finally {
      await this.#engine.stop();
    }
  }
}
