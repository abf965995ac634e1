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

import { ClusterReadReason } from '../clusters/ClusterReadError';
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import { EngineTestBed, START } from './__testUtils__/EngineTestBed';
import { fluxObject, servedKind } from './__testUtils__/fluxObjects';
import { CLUSTER, TestReplica } from './__testUtils__/TestReplica';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const KIND = servedKind('Kustomization');
const IN_APPS = 'Kustomization/apps/one';
const IN_INFRA = 'Kustomization/infra/two';

function failure(namespace: string, reason: ClusterReadReason) {
  return {
    cluster: CLUSTER,
    kind: 'Kustomization',
    namespace,
    reason,
    message: `${reason} in ${namespace}`,
    hint: 'look',
  };
}

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'A ClusterEngine limited to namespaces on %s',
  id => {
    let bed: EngineTestBed;

    beforeEach(async () => {
      bed = await EngineTestBed.create(databases, id);
    });

    afterEach(() => bed.stop());

    async function scopes(): Promise<(string | undefined)[]> {
      const kinds = await bed.kinds();
      return kinds.map(({ namespace }) => namespace).sort();
    }

    async function listBoth(replica: TestReplica): Promise<void> {
      const one = fluxObject(IN_APPS, 9, 'False');
      await replica.list('Kustomization', 10, [one], 'apps');
      const two = fluxObject(IN_INFRA, 9, 'True');
      await replica.list('Kustomization', 10, [two], 'infra');
    }

    /** A replica that has read both namespaces. */
    async function startBoth(): Promise<TestReplica> {
      const replica = await bed.start();
      await listBoth(replica);
      replica.status({ kinds: [KIND], namespaces: ['apps', 'infra'] });
      await replica.written();
      return replica;
    }

    it('forgets a kind that is gone in all of them', async () => {
      const replica = await startBoth();
      const notFound = failure('apps', 'notFound');
      await replica.engine.failed(KIND, notFound, START);
      await replica.written();
      expect(await scopes()).toEqual(['apps', 'infra']);

      await replica.engine.gone(KIND, START);
      await replica.written();

      expect(await scopes()).toEqual([]);
      expect(await bed.readiness()).toEqual({});
      expect(await replica.alerts()).toEqual([]);
      expect(replica.engine.positions).toEqual([]);
    });

    it('does not bring back what was collected of a kind before it was gone', async () => {
      const replica = await bed.start();
      await listBoth(replica);
      const three = fluxObject('Kustomization/apps/three', 11, 'True');
      const position = replica.position(11, 'apps');
      await replica.engine.changed(KIND, 'ADDED', three, position);
      await replica.engine.gone(KIND, START);
      replica.status();
      await replica.written();

      expect(await bed.readiness()).toEqual({});
      expect(await scopes()).toEqual([]);
    });

    it('forgets the error of a namespace that is not asked for any more', async () => {
      const first = await bed.start();
      await first.list('Kustomization', 10, [], 'apps');
      const forbidden = failure('infra', 'forbidden');
      await first.engine.failed(KIND, forbidden, START);
      first.status({ kinds: [KIND], namespaces: ['apps', 'infra'] });
      await first.written();
      expect(await scopes()).toEqual(['apps', 'infra']);
      await first.crash();

      const second = await bed.start();
      await second.engine.confirmed(KIND, second.position(11, 'apps'));
      second.status({ kinds: [KIND], namespaces: ['apps'] });
      await second.written();

      expect(await scopes()).toEqual(['apps']);
    });

    it('forgets the whole cluster also when none of the namespaces can be read', async () => {
      const first = await bed.start();
      await first.list('Kustomization', 10, [fluxObject(IN_INFRA, 9, 'True')]);
      first.status({ kinds: [KIND] });
      await first.written();
      await first.crash();

      const second = await bed.start();
      second.status({ kinds: [KIND], namespaces: ['apps'] });
      await second.engine.failed(KIND, failure('apps', 'forbidden'), START);
      await second.written();

      expect(await scopes()).toEqual(['apps']);
      expect(await bed.readiness()).toEqual({});
    });

    it('keeps what cannot be read just now, also when that is known before it is told', async () => {
      const first = await startBoth();
      await first.crash();

      const second = await bed.start();
      await second.engine.confirmed(KIND, second.position(11, 'apps'));
      second.status({ kinds: [KIND], namespaces: ['apps', 'infra'] });
      await second.engine.failed(KIND, failure('infra', 'forbidden'), START);
      await second.written();

      expect(await bed.readiness()).toEqual({ one: 'Failed', two: 'Ready' });
      expect(await scopes()).toEqual(['apps', 'infra']);
    });
  },
);
