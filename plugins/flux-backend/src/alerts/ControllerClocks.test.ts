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
import { EngineTestBed, MINUTE, START } from './__testUtils__/EngineTestBed';
import { TestReplica } from './__testUtils__/TestReplica';
import { ControllerSighting } from './ControllerClocks';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

const HELM = { namespace: 'flux-system', name: 'helm-controller' };
const SOURCE = { namespace: 'flux-system', name: 'source-controller' };

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'FluxControllerDown on %s',
  id => {
    let bed: EngineTestBed;
    let replica: TestReplica;

    beforeEach(async () => {
      bed = await EngineTestBed.create(databases, id);
      replica = await bed.start();
      replica.status();
    });

    afterEach(() => bed.stop());

    async function seen(
      ...sightings: [ControllerSighting['state'], typeof HELM][]
    ): Promise<void> {
      replica.engine.controllers(
        sightings.map(([state, controller]) => ({ ...controller, state })),
      );
      await replica.written();
    }

    async function told(): Promise<string[]> {
      const alerts = await replica.alerts();
      return alerts.map(
        ({ controller, state }) => `${controller?.name} ${state}`,
      );
    }

    it('fires for the controller that is down for the hold-off, and resolves when it is up', async () => {
      await seen(['up', SOURCE], ['down', HELM]);
      expect(await told()).toEqual(['helm-controller pending']);
      await replica.pass(5 * MINUTE);
      const [stored] = await replica.alerts();
      expect(stored).toMatchObject({
        state: 'firing',
        controller: HELM,
        alert: { rule: 'FluxControllerDown', since: START },
      });
      expect(stored).not.toHaveProperty('ref');
      await seen(['up', SOURCE], ['up', HELM]);
      expect(await told()).toEqual(['helm-controller resolved']);
      expect(await replica.controllerHistory(HELM)).toEqual([
        'inactive > pending',
        'pending > firing',
        'firing > inactive',
      ]);
    });

    it('neither starts nor ends while it is not known how the controller does', async () => {
      await seen(['down', HELM], ['unknown', SOURCE]);
      await seen(['unknown', HELM], ['unknown', SOURCE]);
      await replica.pass(5 * MINUTE);
      expect(await told()).toEqual(['helm-controller firing']);
    });

    it('ends when the controller is gone', async () => {
      await seen(['down', HELM], ['down', SOURCE]);
      await seen(['down', SOURCE]);
      expect(await told()).toEqual(['source-controller pending']);
    });

    it('keeps its clock over a restart, also before controllers are seen again', async () => {
      await seen(['down', HELM], ['down', SOURCE]);
      await replica.pass(2 * MINUTE);
      await replica.crash();

      replica = await bed.start();
      replica.status();
      await replica.pass(2 * MINUTE);
      await seen(['down', HELM], ['up', SOURCE]);
      await replica.pass(MINUTE);
      expect(await told()).toEqual(['helm-controller firing']);
    });
  },
);
