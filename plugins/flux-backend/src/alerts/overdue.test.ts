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

import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { EngineTestBed, MINUTE } from './__testUtils__/EngineTestBed';
import { fluxObject, servedKind } from './__testUtils__/fluxObjects';
import { CLUSTER, TestReplica } from './__testUtils__/TestReplica';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const KIND = servedKind('Kustomization');
const SHOP = 'Kustomization/shop/cart';
/** Overdue after 35 minutes. */
const SPEC = { interval: '10m', timeout: '5m' };
const OBJECT = fluxObject(SHOP, 9, 'True', { spec: SPEC });
const ERROR = {
  cluster: CLUSTER,
  kind: 'Kustomization',
  reason: 'unreachable' as const,
  message: 'gone',
  hint: 'look',
};

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'FluxReconciliationOverdue on %s',
  id => {
    let bed: EngineTestBed;

    beforeEach(async () => {
      bed = await EngineTestBed.create(databases, id);
    });

    afterEach(() => bed.stop());

    async function startSilent(): Promise<TestReplica> {
      const replica = await bed.start();
      await replica.list('Kustomization', 10, [OBJECT]);
      replica.status();
      await replica.written();
      return replica;
    }

    /** A watch that tells that it is there, as it does about every minute. */
    async function quiet(replica: TestReplica, minutes: number) {
      for (let passed = 0; passed < minutes; passed += 1) {
        await replica.pass(MINUTE);
        await replica.engine.confirmed(KIND, replica.position(11));
      }
    }

    async function alerts(replica: TestReplica): Promise<string[]> {
      await replica.written();
      const open = await replica.alerts();
      return open.map(({ alert, state }) => `${alert.rule} ${state}`);
    }

    it('fires by itself when nothing is heard of a resource, and resolves when it settles', async () => {
      const replica = await startSilent();
      await quiet(replica, 34);
      expect(await alerts(replica)).toEqual([]);
      await quiet(replica, 1);
      expect(await alerts(replica)).toEqual([
        'FluxReconciliationOverdue firing',
      ]);
      const settled = fluxObject(SHOP, 20, 'True', {
        spec: SPEC,
        reason: 'Again',
      });
      await replica.event('MODIFIED', settled);
      expect(await alerts(replica)).toEqual([
        'FluxReconciliationOverdue resolved',
      ]);
    });

    it('does not count the time at which the cluster could not be read', async () => {
      const replica = await startSilent();
      await quiet(replica, 30);
      await replica.engine.failed(KIND, ERROR, bed.clock.now());
      replica.status({ reachability: 'unreachable', error: ERROR });
      await replica.pass(60 * MINUTE);
      await replica.engine.confirmed(KIND, replica.position(12));
      replica.status();
      await quiet(replica, 34);
      const open = (await replica.alerts()).filter(
        ({ state }) => state !== 'resolved',
      );
      expect(open).toEqual([]);
      await quiet(replica, 2);
      expect(await alerts(replica)).toContain(
        'FluxReconciliationOverdue firing',
      );
    });

    it('goes on through a short restart, and begins anew after a long one', async () => {
      const first = await startSilent();
      await quiet(first, 20);
      await first.crash();
      bed.clock.advance(MINUTE);

      const second = await bed.start();
      await second.engine.confirmed(KIND, second.position(12));
      second.status();
      await quiet(second, 15);
      expect(await alerts(second)).toEqual([
        'FluxReconciliationOverdue firing',
      ]);
      const settled = fluxObject(SHOP, 20, 'True', {
        spec: SPEC,
        reason: 'Again',
      });
      await second.event('MODIFIED', settled);
      await second.written();
      await second.crash();
      bed.clock.advance(60 * MINUTE);

      const third = await bed.start();
      await third.engine.confirmed(KIND, third.position(30));
      third.status();
      await quiet(third, 34);
      expect(await alerts(third)).toEqual([
        'FluxReconciliationOverdue resolved',
      ]);
    });

    it('a list does not tell what happened since the last one', async () => {
      const replica = await startSilent();
      await quiet(replica, 30);
      await replica.list('Kustomization', 12, [OBJECT]);
      await quiet(replica, 34);
      expect(await alerts(replica)).toEqual([]);
      await quiet(replica, 2);
      expect(await alerts(replica)).toEqual([
        'FluxReconciliationOverdue firing',
      ]);
    });
  },
);
