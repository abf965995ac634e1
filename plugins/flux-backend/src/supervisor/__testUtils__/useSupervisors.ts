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
import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { TestClock } from '../../alerts/__testUtils__/TestClock';
import { Cluster, ClusterListing } from '../../clusters';
import { ClusterStatus, ResourceSink, StoredPosition } from '../../ingest';
import {
  StoreDatabaseId,
  StoreDatabases,
} from '../../store/__testUtils__/StoreDatabases';
import { ClusterSupervisor } from '../ClusterSupervisor';

export const START = Date.parse('2026-11-01T12:00:00Z');

export function cluster(name: string, needsSignIn = false): Cluster {
  return { name, authProvider: needsSignIn ? 'oidc' : 'aws', needsSignIn };
}

/** A reader that a test tells what it reads. */
interface TestReader {
  replica: string;
  cluster: string;
  sink: ResourceSink;
  onStatus: (status: ClusterStatus) => void;
  positions: readonly StoredPosition[];
  stopped: boolean;
}

/** An empty database for each test of a suite, and the replicas on it, which read `a` and `b`. */
export function useSupervisors(databases: StoreDatabases, id: StoreDatabaseId) {
  let knex: Knex;
  let clock: TestClock;
  let listing: () => Promise<ClusterListing>;
  let readers: TestReader[];
  let supervisors: ClusterSupervisor[];

  beforeEach(async () => {
    knex = await databases.init(id);
    clock = new TestClock(START);
    readers = [];
    supervisors = [];
    listing = async () => ({
      clusters: [cluster('a'), cluster('b')],
      errors: [],
    });
  });

  afterEach(async () => {
    await Promise.all(supervisors.map(supervisor => supervisor.stop()));
  });

  function start(
    replica: string,
    options: {
      startFails?: string;
      database?: Knex;
      logger?: LoggerService;
    } = {},
  ): ClusterSupervisor {
    const supervisor = new ClusterSupervisor({
      knex: options.database ?? knex,
      listClusters: () => listing(),
      startReader: ({ name }, target) => {
        if (name === options.startFails) {
          throw new Error('It cannot be started');
        }
        const reader: TestReader = {
          replica,
          cluster: name,
          ...target,
          stopped: false,
        };
        readers.push(reader);
        return {
          stop: async () => {
            reader.stopped = true;
          },
        };
      },
      startControllers: () => ({ stop: async () => {} }),
      rules: DEFAULT_ALERT_RULES,
      clock,
      random: () => 0.5,
      logger: options.logger ?? mockServices.logger.mock(),
      onCommitted: () => {},
    });
    supervisors.push(supervisor);
    supervisor.start();
    return supervisor;
  }

  /** Lets time pass, with time in between for the database. */
  async function pass(milliseconds: number): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 500) {
      clock.advance(Math.min(500, milliseconds - passed));
      await new Promise(resolve => setTimeout(resolve, 2));
    }
  }

  async function until(
    what: string,
    condition: () => boolean | Promise<boolean>,
  ) {
    const deadline = Date.now() + 20_000;
    while (!(await condition())) {
      if (Date.now() > deadline) {
        throw new Error(`Waited in vain until ${what}`);
      }
      await pass(100);
    }
  }

  function reading(): string[] {
    return readers
      .filter(({ stopped }) => !stopped)
      .map(reader => `${reader.replica}: ${reader.cluster}`)
      .sort();
  }

  function readerOf(replica: string, name: string): TestReader {
    const found = readers.find(
      reader =>
        reader.replica === replica &&
        reader.cluster === name &&
        !reader.stopped,
    );
    if (!found) {
      throw new Error(`${replica} does not read ${name}`);
    }
    return found;
  }

  return {
    knex: () => knex,
    clock: () => clock,
    /** From now on the Kubernetes plugin answers so. */
    answerListing(answer: () => Promise<ClusterListing>) {
      listing = answer;
    },
    start,
    pass,
    until,
    reading,
    readerOf,
  };
}
