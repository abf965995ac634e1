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
import { StoreDatabases } from '../store/__testUtils__/StoreDatabases';
import {
  CART,
  EngineTestBed,
  MINUTE,
  START,
} from './__testUtils__/EngineTestBed';
import { fluxObject } from './__testUtils__/fluxObjects';

jest.setTimeout(60_000);

const databases = StoreDatabases.create();

describe.each(['SQLITE_3', 'POSTGRES_18'] as const)(
  'A ClusterEngine that does not understand an open alert on %s',
  id => {
    let bed: EngineTestBed;

    beforeEach(async () => {
      bed = await EngineTestBed.create(databases, id);
    });

    afterEach(() => bed.stop());

    /** As a newer version would write it, which knows of one severity more. */
    async function changeSeverity(table: string, column: string) {
      for (const row of await bed.knex(table).select('*')) {
        const text: string = row[column];
        const changed = text.replaceAll('"warning"', '"disaster"');
        await bed
          .knex(table)
          .where({ [column]: text })
          .update({ [column]: changed });
      }
    }

    async function open() {
      const rows = await bed.knex('flux_alerts').select('*');
      return rows.map(({ id: alertId, name, rule, state }) => ({
        ...{ alertId, state },
        about: `${rule} ${name}`.trim(),
      }));
    }

    it('goes on with its clock where the record of the resource tells it, and says so', async () => {
      const first = await bed.startFailing();
      const [{ alertId }] = await open();
      await first.pass(4 * MINUTE);
      await first.crash();
      await changeSeverity('flux_alerts', 'alert');

      const logger = mockServices.logger.mock();
      const second = await bed.start({ logger });
      second.status();
      await second.pass(6 * MINUTE);

      expect(logger.error).toHaveBeenCalledWith(
        expect.stringMatching(
          /^Cannot read the alert FluxReconciliationFailing of Kustomization\/shop\/cart .*opened anew/,
        ),
      );
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(await open()).toEqual([
        {
          alertId: expect.not.stringMatching(alertId),
          state: 'firing',
          about: 'FluxReconciliationFailing cart',
        },
      ]);
      expect(await second.alerts()).toMatchObject([
        { alert: { since: START, firedAt: START + 10 * MINUTE } },
      ]);
      expect(await second.history(CART)).toEqual([
        'inactive > pending',
        'pending > firing',
      ]);
    });

    it('begins again where the record of the resource is not understood either', async () => {
      const first = await bed.startFailing();
      await first.crash();
      await changeSeverity('flux_alerts', 'alert');
      await changeSeverity('flux_resource_records', 'record');

      const second = await bed.start();
      await second.list('Kustomization', 12, [fluxObject(CART, 9, 'False')]);
      second.status();
      await second.written();

      expect(await bed.readiness()).toEqual({ cart: 'Failed' });
      expect(await open()).toMatchObject([
        { state: 'pending', about: 'FluxReconciliationFailing cart' },
      ]);
      expect(await second.alerts()).toHaveLength(1);
    });

    it('closes it when it does not hold any more', async () => {
      const first = await bed.startFailing();
      await first.crash();
      await changeSeverity('flux_alerts', 'alert');

      const second = await bed.start();
      await second.event('MODIFIED', fluxObject(CART, 20, 'True'));
      second.status();
      await second.written();

      expect(await bed.readiness()).toEqual({ cart: 'Ready' });
      expect(await open()).toEqual([]);
    });

    it('writes on about a cluster that cannot be reached', async () => {
      const first = await bed.startFailing();
      first.status({ reachability: 'unreachable' });
      await first.written();
      await first.crash();
      await bed
        .knex('flux_alerts')
        .where({ rule: 'FluxClusterUnreachable' })
        .update({ alert: '{' });

      const second = await bed.start();
      second.status({ reachability: 'unreachable' });
      await second.pass(5 * MINUTE);

      expect((await open()).map(({ about, state }) => [about, state])).toEqual(
        expect.arrayContaining([
          ['FluxClusterUnreachable', 'firing'],
          ['FluxReconciliationFailing cart', 'pending'],
        ]),
      );
      expect(await open()).toHaveLength(2);
    });
  },
);
