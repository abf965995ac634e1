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

import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { setupServer } from 'msw/node';
import { counts, fleetCluster } from '../../__fixtures__/fleet';
import {
  clusterState,
  failedResource,
  readyResource,
  resourcePage,
} from '../../__fixtures__/resources';
import { FluxBackend, TestSignals } from '../../__testUtils__/FluxBackend';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { ResourceBrowser } from './ResourceBrowser';

const SLOW = { timeout: 4_000 };

describe('ResourceBrowser', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let backend: FluxBackend;
  let clusters: PageBackend;
  let signals: TestSignals;
  let now: number;

  beforeEach(() => {
    backend = new FluxBackend();
    clusters = new PageBackend();
    signals = new TestSignals();
    server.use(...backend.handlers, ...clusters.handlers);
    now = Date.now();
    clusters.clusters.items = [
      fleetCluster(
        'production',
        { title: 'Production', counts: counts({ Ready: 90, Failed: 12 }) },
        now,
      ),
      fleetCluster('staging', {}, now),
    ];
    backend.page = resourcePage(
      [
        failedResource(
          {
            owners: [
              {
                entityRef: 'component:default/checkout',
                title: 'Checkout',
                reason: 'entityAnnotation',
                ownedBy: ['group:default/shop'],
              },
            ],
          },
          now,
        ),
        readyResource({}, now),
      ],
      [
        clusterState('production', { title: 'Production' }, now),
        clusterState('staging', {}, now),
      ],
    );
  });

  const render = (query: string = '') =>
    renderPage(<ResourceBrowser />, `/flux/resources${query}`, signals);

  const asked = (index: number = -1) =>
    Object.fromEntries(backend.lists.at(index)?.searchParams ?? []);

  const address = () =>
    screen.getByRole('status', { name: 'address' }).textContent;

  it('shows what needs someone first, with its owner, and is accessible', async () => {
    const { container } = render();

    expect(
      await screen.findByText('2 resources on all clusters'),
    ).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Failed.*checkout.*for Checkout/);
    expect(asked()).toEqual({ include: 'owners', limit: '50' });
    const filter = screen.getByRole('group', { name: 'Readiness' });
    expect(
      await within(filter).findByRole('button', { name: 'Failed 12' }),
    ).toHaveAttribute('aria-pressed', 'false');
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('takes the whole view from the address, and asks the backend for it', async () => {
    render(
      '?q=cart&cluster=production&cluster=staging&kind=HelmRelease&namespace=apps&readiness=Failed&owner=group%3Adefault%2Fshop&label=team%3Dshop&revision=1.2&sort=name&order=descending',
    );

    expect(await screen.findByText('2 resources match')).toBeVisible();
    const { searchParams } = backend.lists[0];
    expect(searchParams.getAll('cluster')).toEqual(['production', 'staging']);
    expect(asked(0)).toMatchObject({
      q: 'cart',
      kind: 'HelmRelease',
      namespace: 'apps',
      readiness: 'Failed',
      owner: 'group:default/shop',
      label: 'team=shop',
      revision: '1.2',
      sort: 'name',
      order: 'descending',
    });
    expect(screen.getByLabelText('Search')).toHaveValue('cart');
    expect(screen.getByLabelText('Label selector')).toHaveValue('team=shop');
    expect(screen.getByText('group:default/shop')).toBeVisible();
  }, 30_000);

  it('leaves out what is broken in the address, and says so', async () => {
    render(
      '?readiness=Broken&sort=colour&owner=nobody&label=team%20in%20(&before=-3&q=cart',
    );

    expect(
      await screen.findByText(
        'Part of this address could not be read and is left out: readiness, owner, label, sort, before.',
      ),
    ).toBeVisible();
    await waitFor(() => expect(backend.lists).toHaveLength(1));
    expect(asked()).toEqual({ q: 'cart', include: 'owners', limit: '50' });

    await userEvent.click(
      screen.getByRole('button', { name: 'Correct the address' }),
    );
    expect(address()).toBe('/flux/resources?q=cart');
    expect(screen.queryByText(/could not be read/)).toBeNull();
  }, 30_000);

  it('puts every choice into the address, from the keyboard too', async () => {
    render();
    const filter = within(
      await screen.findByRole('group', { name: 'Readiness' }),
    );
    act(() => filter.getByRole('button', { name: /^Failed/ }).focus());
    await userEvent.keyboard(' ');
    expect(address()).toBe('/flux/resources?readiness=Failed');

    await userEvent.type(
      screen.getByLabelText('Cluster'),
      'Prod{arrowdown}{enter}',
    );
    expect(address()).toBe(
      '/flux/resources?cluster=production&readiness=Failed',
    );

    await userEvent.type(screen.getByLabelText('Search'), 'cart');
    await waitFor(
      () =>
        expect(address()).toBe(
          '/flux/resources?q=cart&cluster=production&readiness=Failed',
        ),
      SLOW,
    );
    await waitFor(() => expect(asked()).toMatchObject({ q: 'cart' }), SLOW);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show everything' }),
    );
    expect(address()).toBe('/flux/resources');
    expect(screen.getByLabelText('Search')).toHaveValue('');
  }, 30_000);

  it('does not ask for a label selector that is none', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'More filters' }),
    );
    await userEvent.type(screen.getByLabelText('Label selector'), 'team in (');
    expect(
      await screen.findByText('Not a label selector, such as team=shop'),
    ).toBeVisible();
    await act(() => new Promise(resolve => setTimeout(resolve, 500)));
    expect(address()).toBe('/flux/resources');
  }, 30_000);

  it('leads through 100,000 resources one page at a time, and back', async () => {
    backend.page = { ...backend.page, totalItems: 100_000, nextCursor: 'two' };
    render();
    expect(await screen.findByText(/^1 to 2 of 100.?000$/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(address()).toBe('/flux/resources?cursor=two&before=2');
    expect(await screen.findByText(/^3 to 4 of 100.?000$/)).toBeVisible();
    await waitFor(() => expect(asked()).toMatchObject({ cursor: 'two' }));

    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(address()).toBe('/flux/resources');
  }, 30_000);

  it('says when the page in the address is no longer there', async () => {
    backend.failure = { status: 400, message: 'The cursor is not one of ours' };
    render('?cursor=made-up');

    expect(
      await screen.findByText('This page of the list is no longer there.'),
    ).toBeVisible();
    backend.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    expect(
      await screen.findByText('2 resources on all clusters'),
    ).toBeVisible();
  }, 30_000);

  it('asks again at once only for what it shows', async () => {
    render();
    await screen.findByText('2 resources on all clusters');
    const [shown] = backend.page.items;

    act(() => signals.send({ changed: ['of-someone-else'], inventory: false }));
    act(() => signals.send({ changed: [shown.id], inventory: false }));
    await waitFor(() => expect(backend.lists).toHaveLength(2), SLOW);
  }, 30_000);

  it('says when nothing matches, and where nobody can tell', async () => {
    backend.page = resourcePage(
      [],
      [clusterState('recovery', { reachability: 'unreachable' }, now)],
    );
    render('?q=nothing');

    expect(await screen.findByText('No resource matches.')).toBeVisible();
    expect(
      screen.getByText('Nobody can tell about recovery, which cannot be seen.'),
    ).toBeVisible();
  }, 30_000);
});
