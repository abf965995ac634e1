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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkoutEntity } from '../../__fixtures__/entity';
import {
  clusterState,
  readyOnClusters,
  readyResource,
  resourcePage,
} from '../../__fixtures__/resources';
import {
  FluxBackend,
  testFluxApi,
  TestSignals,
} from '../../__testUtils__/FluxBackend';
import { renderTab } from '../../__testUtils__/renderTab';
import { testServer } from '../../__testUtils__/testServer';
import { fluxApiRef } from '../../api';
import { fluxPlugin } from '../../plugin';
import { fluxRouteRef } from '../../routes';
import { FluxTab } from './FluxTab';

const SLOW = { timeout: 20_000 };

describe('FluxTab, of an entity with many resources', () => {
  const serve = testServer();
  let backend: FluxBackend;
  let now: number;

  beforeEach(() => {
    backend = serve(new FluxBackend());
    now = Date.now();
  });

  it('tells of all that one answer holds, lists some, and finds any', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    backend.page = readyOnClusters(26, now);
    renderTab({ signals: new TestSignals() });

    expect(
      await screen.findByText(
        'checkout is deployed as pushed on prod-001, prod-002 and 24 more',
        {},
        SLOW,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/Nothing of it on/)).toBeNull();
    const counted = /^104 resources on 26 clusters/;
    expect(screen.getByText(counted)).toBeVisible();
    expect(screen.getByText('100 of 104 shown')).toBeVisible();

    const filter = screen.getByLabelText('Filter resources');
    await user.click(filter);
    await user.paste('PROD-026');
    expect(screen.getByText(/^4 of 104 resources/)).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(4);
    expect(screen.queryByText('Show more')).toBeNull();

    await user.clear(filter);
    await user.click(screen.getByText('Show more'));
    expect(screen.queryByText('Show more')).toBeNull();
    expect(screen.getByText(counted)).toBeVisible();
    expect(backend.lists.map(url => url.searchParams.get('limit'))).toEqual([
      '500',
    ]);
  }, 60_000);

  it('says so when there are too many to read, and claims nothing of the rest', async () => {
    backend.page = resourcePage(
      [readyResource({}, now), readyResource({ name: 'cart' }, now)],
      [
        clusterState('staging', {}, now),
        clusterState('dev', {}, now),
        clusterState('gone', { reachability: 'unreachable' }, now),
      ],
      { totalItems: 2_400, nextCursor: 'next' },
    );
    renderInTestApp(
      <EntityProvider entity={checkoutEntity}>
        <FluxTab />
      </EntityProvider>,
      {
        apis: [[fluxApiRef, testFluxApi]],
        features: [fluxPlugin],
        mountedRoutes: { '/flux': fluxRouteRef },
      },
    );

    expect(
      await screen.findByText(
        'checkout is deployed as pushed on staging, as far as can be seen',
        {},
        SLOW,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        /^Only 2 of its 2,400 resources are looked at here; what needs someone comes first\. gone is not reachable/,
      ),
    ).toBeVisible();
    expect(screen.queryByText(/Nothing of it on/)).toBeNull();
    expect(screen.queryByText('nothing of it was seen here')).toBeNull();
    expect(
      screen.getByText(/^2 of 2,400 resources, on 1 cluster ·/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'All 2,400 on the Flux page' }),
    ).toHaveAttribute(
      'href',
      '/flux/resources?owner=component%3Adefault%2Fcheckout',
    );
    expect(backend.lists).toHaveLength(4);

    const filter = screen.getByLabelText('Filter resources');
    await userEvent.type(filter, 'cart');
    expect(
      screen.getByText(/^1 of the 2 resources looked at here/),
    ).toBeVisible();
    await userEvent.type(filter, 'zzz');
    expect(
      screen.getByText(
        'None of the 2 resources looked at here matches "cartzzz"; the others are not searched.',
      ),
    ).toBeVisible();
  }, 30_000);
});
