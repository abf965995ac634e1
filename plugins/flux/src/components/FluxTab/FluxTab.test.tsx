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

import {
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Entity } from '@backstage/catalog-model';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { setupServer } from 'msw/node';
import { checkoutEntity } from '../../__fixtures__/entity';
import {
  FluxBackend,
  testFluxApi,
  TestSignals,
} from '../../__testUtils__/FluxBackend';
import {
  before,
  blockedResource,
  clusterState,
  failedResource,
  pendingAlert,
  readyResource,
  resourcePage,
} from '../../__fixtures__/resources';
import { fluxApiRef } from '../../api';
import { FluxTab } from './FluxTab';

const MINUTE = 60_000;
const SLOW = { timeout: 4_000 };

describe('FluxTab', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let backend: FluxBackend;
  let signals: TestSignals;
  let now: number;

  beforeEach(() => {
    backend = new FluxBackend();
    signals = new TestSignals();
    server.use(...backend.handlers);
    now = Date.now();
  });

  const both = () => [
    clusterState('production', { title: 'Production' }, now),
    clusterState('staging', {}, now),
  ];

  function renderTab(entity: Entity = checkoutEntity) {
    return renderInTestApp(
      <EntityProvider entity={entity}>
        <FluxTab />
      </EntityProvider>,
      {
        apis: [
          [fluxApiRef, testFluxApi],
          [signalApiRef, signals],
        ],
      },
    );
  }

  it('holds the place while it reads, then answers in a sentence', async () => {
    backend.page = resourcePage([readyResource({}, now)], [both()[1]]);
    renderTab();

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
      both(),
    );
    const { container } = renderTab();

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
    backend.page = resourcePage([failedResource({ alert }, now)], both());
    renderTab();

    const [tag] = await screen.findAllByText(/^fires in \d+ s$/);
    const first = tag.textContent;
    await waitFor(() => expect(tag.textContent).not.toBe(first), SLOW);
    expect(backend.lists).toHaveLength(1);
  });

  it('follows a signal about a resource that it shows', async () => {
    const failed = failedResource({}, now);
    backend.page = resourcePage([failed], both());
    renderTab();
    await screen.findByRole('heading', { name: /not deployed as pushed/ });
    expect(screen.getByText(/^live/)).toBeInTheDocument();

    backend.page = resourcePage(
      [readyResource({ id: failed.id, cluster: 'production' }, now)],
      both(),
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
    backend.page = resourcePage([readyResource({}, now)], both());
    renderTab();
    await screen.findByRole('heading', { name: /deployed as pushed/ });

    act(() => signals.send({ changed: ['x', 'y'], inventory: false }));
    await act(() => new Promise(resolve => setTimeout(resolve, 1_500)));

    expect(backend.lists).toHaveLength(1);
  });

  it('opens a row by keyboard to all that is known of it', async () => {
    const failed = failedResource(
      { provenFailingSince: before(now, 50 * MINUTE) },
      now,
    );
    backend.page = resourcePage([failed], both());
    backend.detail = {
      holdsUp: [{ ref: blockedResource({}, now), state: 'Blocked' }],
      waitsFor: [
        {
          ref: { kind: 'GitRepository', namespace: 'a', name: 'shop' },
          role: 'source',
          state: 'Ready',
        },
      ],
      transitions: [
        {
          at: before(now, 13 * MINUTE),
          rule: 'FluxReconciliationFailing',
          severity: 'warning',
          from: 'pending',
          to: 'firing',
          since: before(now, 23 * MINUTE),
        },
      ],
    };
    const { container } = renderTab();
    const button = await screen.findByRole('button', {
      name: 'Show the detail of Kustomization checkout on Production',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');

    act(() => button.focus());
    await userEvent.keyboard('{Enter}');

    expect(button).toHaveAttribute('aria-expanded', 'true');
    const id = button.getAttribute('aria-controls') ?? '';
    const detail = within(
      await waitFor(() => {
        const element = document.getElementById(id);
        expect(element).not.toBeNull();
        return element ?? document.body;
      }),
    );
    expect(detail.getByRole('rowheader', { name: 'Healthy' })).toBeVisible();
    expect(detail.getByText(/did not become healthy/)).toBeVisible();
    expect(
      detail.getByText(/Failing at least since .* by Flux's own record/),
    ).toBeVisible();
    expect(await detail.findByText('frontend')).toBeVisible();
    expect(detail.getByText('shop')).toBeVisible();
    expect(detail.getByText('pending to firing')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.keyboard('{Enter}');
    expect(document.getElementById(id)).toBeNull();
  });

  it('shows the way from the cause to what is blocked', async () => {
    const blocked = blockedResource({}, now);
    backend.page = resourcePage([blocked], both());
    const infra = { kind: 'Kustomization', namespace: 'a', name: 'infra' };
    backend.detail = {
      chain: [
        { ref: failedResource({}, now), state: 'Blocked' },
        { ref: infra, state: 'Missing' },
      ],
    };
    renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Show the detail of/ }),
    );

    const heading = await screen.findByRole('heading', {
      name: 'Where it stops',
    });
    expect(heading.nextElementSibling).toHaveTextContent(
      /infraMissing.*checkoutBlocked.*frontendBlockedthis resource/,
    );
  });

  it('shows hostile text as text, and follows no address but web ones', async () => {
    const message = '<img src=x onerror="alert(1)"> $t(words.alert.due) {{x}}';
    backend.page = resourcePage(
      [
        failedResource(
          {
            cause: { type: 'Ready', reason: 'BuildFailed', message },
            revisions: {
              applied: {
                text: 'x',
                short: 'x',
                commitUrl: 'data:text/html,alert',
              },
            },
          },
          now,
        ),
      ],
      [clusterState('production', { title: '$t(tab.card.title)' }, now)],
    );
    const { container } = renderTab();

    expect((await screen.findAllByText(message)).length).toBeGreaterThan(0);
    expect(container.querySelector('img')).toBeNull();
    expect(
      screen.getByRole('heading', { name: '$t(tab.card.title)' }),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: /Commit/ })).toBeNull();
  });

  it('filters what is here, and says when nothing matches', async () => {
    backend.page = resourcePage(
      [failedResource({}, now), blockedResource({}, now)],
      both(),
    );
    renderTab();
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

  it('lets the backend filter when there is more than is here, and shows more', async () => {
    backend.page = resourcePage([readyResource({}, now)], both(), {
      totalItems: 150,
      nextCursor: 'next',
    });
    renderTab();
    expect(await screen.findByText('1 of 150 shown')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(
      () =>
        expect(
          backend.lists.map(url => url.searchParams.get('limit')),
        ).toContain('200'),
      SLOW,
    );

    await userEvent.type(screen.getByLabelText('Filter resources'), 'checkout');
    await waitFor(
      () =>
        expect(backend.lists.map(url => url.searchParams.get('q'))).toContain(
          'checkout',
        ),
      SLOW,
    );
  });
});
