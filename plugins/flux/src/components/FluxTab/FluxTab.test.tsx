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

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  blockedResource,
  failedResource,
  pendingAlert,
  readyResource,
  resourcePage,
  productionAndStaging,
} from '../../__fixtures__/resources';
import { FluxBackend, TestSignals } from '../../__testUtils__/FluxBackend';
import { renderTab } from '../../__testUtils__/renderTab';
import { testServer } from '../../__testUtils__/testServer';

const SLOW = { timeout: 4_000 };

describe('FluxTab', () => {
  const serve = testServer();
  let backend: FluxBackend;
  let signals: TestSignals;
  let now: number;

  beforeEach(() => {
    backend = serve(new FluxBackend());
    signals = new TestSignals();
    now = Date.now();
  });

  it('holds the place while it reads, then answers in a sentence', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      [productionAndStaging(now)[1]],
    );
    renderTab({ signals });

    expect(
      await screen.findByRole('status', { name: 'Reading Flux resources' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', {
        name: 'checkout is deployed as pushed on staging',
      }),
    ).toBeInTheDocument();
    expect(backend.lists[0].searchParams.get('entityRef')).toBe(
      'component:default/checkout',
    );
  });

  it('shows what fails first, with its clocks, and is accessible', async () => {
    backend.page = resourcePage(
      [
        failedResource({}, now),
        blockedResource({}, now),
        readyResource({}, now),
      ],
      productionAndStaging(now),
    );
    const { container } = renderTab({ signals });

    expect(
      await screen.findByText(
        'Kustomization checkout has failed for 23 min. It holds up frontend. Its alert has been firing for 13 min.',
      ),
    ).toBeInTheDocument();
    const tiles = screen.getByRole('region', { name: 'Clusters' });
    expect(tiles).toHaveTextContent(
      /Productionfiring for 13 min.*checkoutstill onaa4e3b8.*cannot applyefecf28/,
    );

    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Failedfor 23 min, retrying/);
    expect(rows[1]).toHaveTextContent(/aa4e3b8.*triedefecf28/);
    expect(rows[2]).toHaveTextContent(/Blockedby checkout/);
    expect(rows[2]).toHaveTextContent(/told with checkout/);
    expect(rows[3]).toHaveTextContent(/Ready/);
    expect(
      within(rows[1]).getByRole('link', { name: /Commit aa4e3b8/ }),
    ).toHaveAttribute('href', expect.stringContaining('/commit/aa4e3b8'));
    expect(screen.getByRole('columnheader', { name: 'Alert' })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('runs its clocks without asking the backend', async () => {
    const alert = pendingAlert(9.5, now);
    backend.page = resourcePage(
      [failedResource({ alert }, now)],
      productionAndStaging(now),
    );
    renderTab({ signals });

    const [tag] = await screen.findAllByText(/^fires in \d+ s$/);
    const first = tag.textContent;
    await waitFor(() => expect(tag.textContent).not.toBe(first), SLOW);
    expect(backend.lists).toHaveLength(1);
  });

  it('follows a signal about a resource that it shows', async () => {
    const failed = failedResource({}, now);
    backend.page = resourcePage([failed], productionAndStaging(now));
    renderTab({ signals });
    await screen.findByRole('heading', { name: /not deployed as pushed/ });
    expect(screen.getByText(/^live/)).toBeInTheDocument();

    backend.page = resourcePage(
      [readyResource({ id: failed.id, cluster: 'production' }, now)],
      productionAndStaging(now),
    );
    act(() => signals.send({ changed: ['of-someone-else'], inventory: false }));
    act(() => signals.send({ changed: [failed.id], inventory: false }));

    expect(
      await screen.findByRole(
        'heading',
        { name: 'checkout is deployed as pushed on Production' },
        SLOW,
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'checkout is deployed as pushed on Production',
    );
    expect(backend.lists).toHaveLength(2);
  });

  it('does not ask again for signals about others', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      productionAndStaging(now),
    );
    renderTab({ signals });
    await screen.findByRole('heading', { name: /deployed as pushed/ });

    act(() => signals.send({ changed: ['x', 'y'], inventory: false }));
    await act(() => new Promise(resolve => setTimeout(resolve, 1_500)));

    expect(backend.lists).toHaveLength(1);
  });

  it('filters what is here, and says when nothing matches', async () => {
    backend.page = resourcePage(
      [failedResource({}, now), blockedResource({}, now)],
      productionAndStaging(now),
    );
    renderTab({ signals });
    const filter = await screen.findByLabelText('Filter resources');

    await userEvent.type(filter, 'FRONT');
    const table = within(screen.getByRole('table'));
    expect(table.queryByText('checkout')).toBeNull();
    expect(table.getByText('frontend')).toBeVisible();
    expect(screen.getByText(/1 of 2 resources/)).toBeVisible();

    await userEvent.type(filter, 'xyz');
    expect(screen.getByText('No resource matches "FRONTxyz".')).toBeVisible();
    expect(backend.lists).toHaveLength(1);
  });
});
