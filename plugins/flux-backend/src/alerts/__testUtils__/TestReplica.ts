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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AlertRules,
  DEFAULT_ALERT_RULES,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import {
  ChangeType,
  ClusterStatus,
  KubernetesObject,
  ReadPosition,
} from '../../ingest';
import {
  AlertQueries,
  AlertSubjectRef,
  ClusterBatch,
  ClusterRegistry,
  ClusterWriter,
  CommittedBatch,
  Lease,
  Leases,
  loadCluster,
  TransitionQueries,
} from '../../store';
import { ClusterEngine } from '../ClusterEngine';
import { servedKind } from './fluxObjects';
import { TestClock } from './TestClock';

export const CLUSTER = 'prod';

export interface TestReplicaOptions {
  knex: Knex;
  clock: TestClock;
  rules?: AlertRules;
  logger?: LoggerService;
  /** Called before each write; may throw. */
  beforeWrite?: (batch: ClusterBatch) => void | Promise<void>;
}

/** An engine of one cluster on a real database, and its readers' part. */
export class TestReplica {
  readonly engine: ClusterEngine;
  readonly committed: CommittedBatch[];
  readonly lost: string[];
  readonly #options: TestReplicaOptions;
  readonly #writing: { count: number };

  private constructor(
    engine: ClusterEngine,
    options: TestReplicaOptions,
    told: {
      committed: CommittedBatch[];
      lost: string[];
      writing: { count: number };
    },
  ) {
    this.engine = engine;
    this.#options = options;
    this.committed = told.committed;
    this.lost = told.lost;
    this.#writing = told.writing;
  }

  /** Takes the lease and goes on from what is in the database. */
  static async start(options: TestReplicaOptions): Promise<TestReplica> {
    const { knex, clock } = options;
    const cluster = {
      name: CLUSTER,
      authProvider: 'aws',
      needsSignIn: false,
    };
    await new ClusterRegistry(knex).record([cluster], clock.now());
    const lease = await new Leases(knex, 15_000).acquire(CLUSTER, clock.now());
    if (!lease) {
      throw new Error('Somebody else holds the cluster');
    }
    return TestReplica.startWith(lease, options);
  }

  static async startWith(
    lease: Lease,
    options: TestReplicaOptions,
  ): Promise<TestReplica> {
    const { knex, clock, rules = DEFAULT_ALERT_RULES } = options;
    const writer = new ClusterWriter(knex);
    const committed: CommittedBatch[] = [];
    const lost: string[] = [];
    const writing = { count: 0 };
    const engine = await ClusterEngine.restore({
      lease,
      rules,
      load: name => loadCluster(knex, name),
      write: async (own, batch) => {
        writing.count += 1;
        try {
          await options.beforeWrite?.(batch);
          return await writer.write(own, batch);
        } finally {
          writing.count -= 1;
        }
      },
      clock,
      random: () => 0.5,
      logger: options.logger ?? mockServices.logger.mock(),
      onCommitted: batch => committed.push(batch),
      onLeaseLost: () => lost.push(lease.cluster),
    });
    return new TestReplica(engine, options, { committed, lost, writing });
  }

  position(version: number, namespace?: string): ReadPosition {
    return {
      resourceVersion: String(version),
      observedAt: this.#options.clock.now(),
      namespace,
    };
  }

  list(
    kind: string,
    version: number,
    objects: KubernetesObject[] = [],
    namespace?: string,
  ): Promise<void> {
    const served = servedKind(kind);
    const position = this.position(version, namespace);
    return this.engine.replaced(served, objects, position);
  }

  event(type: ChangeType, object: KubernetesObject): Promise<void> {
    const version = Number(object.metadata.resourceVersion);
    const served = servedKind(object.kind);
    return this.engine.changed(served, type, object, this.position(version));
  }

  status(fields: Partial<ClusterStatus> = {}): void {
    this.engine.status({
      cluster: CLUSTER,
      reachability: 'reachable',
      since: this.#options.clock.now(),
      synced: true,
      kinds: [],
      discoveryErrors: [],
      ...fields,
    });
  }

  /** Lets time pass, and all that becomes due be written. */
  async pass(milliseconds: number): Promise<void> {
    this.#options.clock.advance(milliseconds);
    await this.written();
  }

  /** Everything so far is in the database. */
  async written(): Promise<void> {
    const { clock } = this.#options;
    let quiet = 0;
    while (quiet < 3) {
      clock.advance(50);
      await new Promise(resolve => setTimeout(resolve, 1));
      quiet = this.#writing.count === 0 ? quiet + 1 : 0;
    }
  }

  /** The crash of a replica: nothing more is written, and nothing is released. */
  async crash(): Promise<void> {
    await this.#options
      .knex('flux_clusters')
      .update({ lease_holder: null, lease_until: null });
    await this.engine.stop();
  }

  async history(path: string): Promise<string[]> {
    const [kind, namespace, name] = path.split('/');
    return this.#history(path === '' ? {} : { ref: { kind, namespace, name } });
  }

  async controllerHistory(controller: {
    namespace: string;
    name: string;
  }): Promise<string[]> {
    return this.#history({ controller });
  }

  async #history(subject: Omit<AlertSubjectRef, 'cluster'>): Promise<string[]> {
    const transitions = await new TransitionQueries(this.#options.knex).of(
      { cluster: CLUSTER, ...subject },
      100,
    );
    return transitions.reverse().map(({ from, to }) => `${from} > ${to}`);
  }

  async alerts() {
    const { items } = await new AlertQueries(this.#options.knex).page(
      { states: ['pending', 'firing', 'resolved'] },
      { limit: 100 },
    );
    return items;
  }
}
