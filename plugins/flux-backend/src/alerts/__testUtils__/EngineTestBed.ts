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

import { Knex } from 'knex';
import { ClusterQueries, ResourceQueries, StoredKind } from '../../store';
import {
  StoreDatabaseId,
  StoreDatabases,
} from '../../store/__testUtils__/StoreDatabases';
import { fluxObject } from './fluxObjects';
import { TestClock } from './TestClock';
import { TestReplica, TestReplicaOptions } from './TestReplica';

export const START = Date.parse('2026-11-01T12:00:00Z');
export const MINUTE = 60_000;
export const CART = 'Kustomization/shop/cart';
export const BASE = 'Kustomization/shop/base';

/** One cluster on an empty database, and the replicas that read it one after the other. */
export class EngineTestBed {
  readonly knex: Knex;
  readonly clock = new TestClock(START);
  readonly #replicas: TestReplica[] = [];

  private constructor(knex: Knex) {
    this.knex = knex;
  }

  static async create(
    databases: StoreDatabases,
    id: StoreDatabaseId,
  ): Promise<EngineTestBed> {
    return new EngineTestBed(await databases.init(id));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.map(({ engine }) => engine.stop()));
  }

  async start(options: Partial<TestReplicaOptions> = {}): Promise<TestReplica> {
    const { knex, clock } = this;
    const replica = await TestReplica.start({ knex, clock, ...options });
    this.#replicas.push(replica);
    return replica;
  }

  /** A replica that has read a failing Kustomization, CART. */
  async startFailing(): Promise<TestReplica> {
    const replica = await this.start();
    await replica.list('Kustomization', 10, [fluxObject(CART, 9, 'False')]);
    replica.status();
    await replica.written();
    return replica;
  }

  /** What is stored of each resource, by name: its readiness, and its root's state. */
  async readiness(): Promise<Record<string, string>> {
    const { items } = await new ResourceQueries(this.knex).page(
      {},
      { limit: 100 },
    );
    return Object.fromEntries(
      items.map(({ resource, verdict }) => [
        resource.name,
        verdict.root
          ? `${verdict.readiness}: ${verdict.root.state}`
          : verdict.readiness,
      ]),
    );
  }

  async kinds(): Promise<StoredKind[]> {
    const { items } = await new ClusterQueries(this.knex).list();
    return items[0].kinds;
  }

  async kind(name: string): Promise<StoredKind | undefined> {
    return (await this.kinds()).find(known => known.kind === name);
  }
}
