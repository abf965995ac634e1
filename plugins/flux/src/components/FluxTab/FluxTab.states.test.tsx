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

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { checkoutEntity } from '../../__fixtures__/entity';
import {
  before,
  clusterState,
  failedResource,
  readyResource,
  resourcePage,
} from '../../__fixtures__/resources';
import { FluxBackend } from '../../__testUtils__/FluxBackend';
import { renderTab } from '../../__testUtils__/renderTab';
import { testServer } from '../../__testUtils__/testServer';

const MINUTE = 60_000;
const SLOW = { timeout: 4_000 };

describe('FluxTab, when not everything is there', () => {
  const serve = testServer();
  let backend: FluxBackend;
  let now: number;

  beforeEach(() => {
    backend = serve(new FluxBackend());
    now = Date.now();
  });

  it('says what was looked for and how to connect, when nothing matches', async () => {
    backend.page = resourcePage([], [clusterState('staging', {}, now)]);
    const { container } = renderTab();

    expect(
      await screen.findByRole('heading', {
        name: 'No Flux resource belongs to checkout yet',
      }),
    ).toBeVisible();
    expect(screen.getByText('Looked for on staging:')).toBeVisible();
    expect(
      screen.getByText(
        'resources that fluxcd.io/resources names: Kustomization/flux-system/checkout',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/fluxcd.io\/entity: component:default\/checkout/),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says how to connect an entity that says nothing about Flux', async () => {
    renderTab({
      entity: {
        ...checkoutEntity,
        metadata: { name: 'checkout', namespace: 'default' },
      },
    });

    expect(
      await screen.findByRole('heading', {
        name: 'checkout is not connected to Flux',
      }),
    ).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Copy' })).toHaveLength(3);
  });

  it('names the missing permission, and whom to ask', async () => {
    backend.failure = { status: 403, message: 'Unauthorized' };
    renderTab();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You may not read Flux resources.*lacks the permission flux\.resources\.read\. Whoever runs this portal can grant it/,
    );
  });

  it('tells apart an ended session, an unknown entity and a failing backend', async () => {
    backend.failure = { status: 401, message: 'Missing credentials' };
    const first = renderTab();
    expect(await screen.findByText('Your session has ended')).toBeVisible();
    first.unmount();

    backend.failure = { status: 404, message: 'no entity' };
    const second = renderTab();
    expect(
      await screen.findByText('The catalog does not know checkout'),
    ).toBeVisible();
    second.unmount();

    backend.failure = { status: 503, message: 'starting up' };
    renderTab();
    expect(
      await screen.findByText(/The portal answered: starting up/),
    ).toBeVisible();
    backend.failure = undefined;
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', {}, now)],
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: /deployed as pushed/ }, SLOW),
    ).toBeVisible();
  });

  it('keeps what it has when a later read fails, and says how old it is', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', {}, now)],
    );
    renderTab();
    await screen.findByRole('heading', { name: /deployed as pushed/ });
    expect(screen.getByText(/^checked every 10 s/)).toBeVisible();

    backend.failure = { status: 500, message: 'database is locked' };
    await userEvent.click(screen.getByRole('button', { name: 'Update now' }));

    expect(
      await screen.findByText(
        /Not up to date: the last attempt failed\. Shown is what was read .* database is locked/,
        {},
        SLOW,
      ),
    ).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
  });

  it('lists what could not be read beside what could', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', { title: 'Staging' }, now)],
      {
        errors: [
          {
            cluster: 'staging',
            kind: 'HelmRelease',
            status: 403,
            reason: 'forbidden',
            message: 'helmreleases is forbidden',
            hint: 'Let the service account list HelmReleases.',
          },
        ],
      },
    );
    renderTab();

    expect(
      await screen.findByText('1 thing could not be read; the rest is shown'),
    ).toBeVisible();
    expect(screen.getByText('Staging, HelmRelease')).toBeVisible();
    expect(
      screen.getByText('Let the service account list HelmReleases.'),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: /as far as can be seen/ }),
    ).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
  });

  it('never shows an unreachable cluster as fine, and keeps its alerts', async () => {
    const observedAt = before(now, 41 * MINUTE);
    backend.page = resourcePage(
      [failedResource({ cluster: 'recovery', observedAt }, now)],
      [
        clusterState('recovery', { reachability: 'unreachable', observedAt }),
        clusterState('staging', {}, now),
      ],
      {
        errors: [
          {
            cluster: 'recovery',
            reason: 'unreachable',
            message: 'connection refused',
            hint: 'Check the network.',
          },
        ],
      },
    );
    renderTab();

    const tiles = within(
      await screen.findByRole('region', { name: 'Clusters' }),
    );
    expect(tiles.getByText('not reachable')).toBeVisible();
    expect(tiles.getByText('was on')).toBeVisible();
    expect(tiles.getByText('last seen 41 min ago')).toBeVisible();
    expect(tiles.getByText(/Its alerts are kept/)).toBeVisible();
    expect(tiles.getByText('connection refused')).toBeVisible();
    expect(tiles.getByText('Nothing of it on staging.')).toBeVisible();
    const row = screen.getAllByRole('row')[1];
    expect(row).toHaveTextContent(/Failedwhen last seen/);
    expect(row).toHaveTextContent(/old: seen 41 min ago/);
    expect(row).toHaveTextContent(/kept while out of sight/);
  });

  it('asks nothing while nobody can see it, and at once when someone can', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', {}, now)],
    );
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    renderTab();
    await screen.findByRole('status', { name: 'Reading Flux resources' });
    expect(backend.lists).toHaveLength(0);

    hidden.mockReturnValue(false);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });

    expect(
      await screen.findByRole('heading', { name: /deployed as pushed/ }),
    ).toBeVisible();
    hidden.mockRestore();
  });
});
