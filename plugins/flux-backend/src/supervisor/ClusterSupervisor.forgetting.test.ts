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

import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { Knex } from 'knex';
import { TestClock } from '../alerts/__testUtils__/TestClock';
import { Cluster } from '../clusters';
import { ClusterQueries } from '../store';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { ClusterSupervisor } from './ClusterSupervisor';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const MINUTE = 60_000;
const ALL: Cluster[] = ['a', 'b'].map(name => ({
  name,
  authProvider: 'aws',
  needsSignIn: false,
}));

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'A ClusterSupervisor whose list of clusters starts empty, on %s,',
  id => {
    let knex: Knex;
    let clock: TestClock;
    let lists: number;
    let listed: Cluster[] | undefined;
    let supervisors: ClusterSupervisor[];

    beforeEach(async () => {
      knex = await databases.init(id);
      clock = new TestClock(Date.parse('2026-11-01T12:00:00Z'));
      lists = 0;
      listed = ALL;
      supervisors = [];
    });

    afterEach(async () => {
      await Promise.all(supervisors.map(supervisor => supervisor.stop()));
    });

    /** A replica that has listed the clusters once. */
    async function start(): Promise<ClusterSupervisor> {
      const supervisor = new ClusterSupervisor({
        knex,
        listClusters: async () => {
          if (!listed) {
            throw new Error('The Kubernetes plugin is away');
          }
          lists += 1;
          return { clusters: listed, errors: [] };
        },
        startReader: () => ({ stop: async () => {} }),
        startControllers: () => ({ stop: async () => {} }),
        rules: DEFAULT_ALERT_RULES,
        clock,
        random: () => 0.5,
        logger: mockServices.logger.mock(),
        onCommitted: () => {},
      });
      supervisors.push(supervisor);
      const before = lists;
      supervisor.start();
      await passUntil(() => lists > before);
      await pass(5_000);
      return supervisor;
    }

    /** Lets time pass, with time in between for the database. */
    async function pass(milliseconds: number): Promise<void> {
      for (let passed = 0; passed < milliseconds; passed += 1_000) {
        clock.advance(1_000);
        await new Promise(resolve => setTimeout(resolve, 2));
      }
    }

    async function passUntil(condition: () => boolean): Promise<void> {
      const deadline = Date.now() + 20_000;
      while (!condition()) {
        if (Date.now() > deadline) {
          throw new Error('Waited in vain');
        }
        await pass(1_000);
      }
    }

    async function known(): Promise<string[]> {
      const { items } = await new ClusterQueries(knex).list();
      return items.map(({ name }) => name);
    }

    it('keeps the fleet when it is started again after a long downtime', async () => {
      await (await start()).stop();
      listed = [];
      await (await start()).stop();
      clock.advance(30 * MINUTE);

      await start();
      await pass(3 * MINUTE);
      expect(await known()).toEqual(['a', 'b']);
      listed = ALL;
      await pass(10 * MINUTE);

      expect(await known()).toEqual(['a', 'b']);
    });

    it('forgets what it has itself not found for a while', async () => {
      await (await start()).stop();
      listed = ALL.slice(0, 1);
      await (await start()).stop();
      clock.advance(30 * MINUTE);

      await start();
      await pass(4 * MINUTE);
      expect(await known()).toEqual(['a', 'b']);
      await pass(3 * MINUTE);

      expect(await known()).toEqual(['a']);
    });

    it('counts no time in which it could not list', async () => {
      await (await start()).stop();
      listed = [];
      await start();
      listed = undefined;
      await pass(8 * MINUTE);

      listed = [];
      const before = lists;
      await passUntil(() => lists > before);
      await pass(3 * MINUTE);

      expect(await known()).toEqual(['a', 'b']);
    });
  },
);
