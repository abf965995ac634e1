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
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { ownedItems, ownedOverview } from '../../__fixtures__/home';
import { before, clusterState } from '../../__fixtures__/resources';
import { testFluxApi, TestSignals } from '../../__testUtils__/FluxBackend';
import { HomeBackend } from '../../__testUtils__/HomeBackend';
import { testServer } from '../../__testUtils__/testServer';
import { fluxApiRef } from '../../api';
import { fluxPlugin } from '../../plugin';
import { fluxRouteRef } from '../../routes';
import { HomeMine } from './HomeMine';

describe('HomeMine', () => {
  const serve = testServer();
  let backend: HomeBackend;
  let signals: TestSignals;
  let now: number;

  beforeEach(() => {
    backend = serve(new HomeBackend());
    signals = new TestSignals();
    now = Date.now();
  });

  function renderCard(settings: object = {}) {
    return renderInTestApp(<HomeMine {...settings} />, {
      apis: [
        [fluxApiRef, testFluxApi],
        [signalApiRef, signals],
      ],
      features: [fluxPlugin],
      mountedRoutes: { '/flux': fluxRouteRef },
    });
  }

  const itemTexts = () =>
    screen.getAllByRole('listitem').map(item => item.textContent);

  it('tells what needs someone, with clocks and links, and counts the rest', async () => {
    backend.owned = ownedOverview({ items: ownedItems(now) }, now);
    const { container } = renderCard();

    expect(
      await screen.findByText('3 things of yours need someone'),
    ).toBeVisible();
    expect(itemTexts()).toEqual([
      expect.stringMatching(
        /^checkout on Productionfiring for 13 minFailed · holds up frontend · health check failed/,
      ),
      expect.stringMatching(
        /^Checkout database HelmRelease checkout-db on Stagingfires in 6 minFailed, Flux has given up · chart 1\.2\.0: a database password is required$/,
      ),
      expect.stringMatching(
        /^checkout-jobs on StagingSuspended · for 3 days, by noor, until .+, “load test, do not touch”$/,
      ),
    ]);
    expect(
      screen.getByText(
        '11 other components are deployed as pushed on every cluster',
      ),
    ).toBeVisible();
    expect(screen.getByText('live, 14 components')).toBeVisible();
    await userEvent.tab();
    expect(document.activeElement).toHaveAttribute(
      'href',
      '/flux/resources/production/Kustomization/flux-system/checkout',
    );
    expect(await axe(container)).toHaveNoViolations();
  }, 15_000);

  it('says in one line that all is well', async () => {
    const { container } = renderCard();
    expect(
      await screen.findByText(
        'All 14 of your components are deployed as pushed on every cluster',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('never says "every cluster" while one of them cannot be seen', async () => {
    const recovery = clusterState(
      'recovery',
      {
        title: 'Recovery',
        reachability: 'unreachable',
        observedAt: before(now, 41 * 60_000),
      },
      now,
    );
    const { clusters } = ownedOverview({}, now);
    backend.owned = ownedOverview(
      { items: ownedItems(now), clusters: [...clusters, recovery] },
      now,
    );
    const some = renderCard();
    expect(
      await screen.findByText(
        '11 other components are deployed as pushed, as far as can be seen',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('Recovery is not reachable, last seen 41 min ago.'),
    ).toBeVisible();
    some.unmount();

    backend.owned = ownedOverview({ clusters: [...clusters, recovery] }, now);
    renderCard();
    expect(
      await screen.findByText(
        'All 14 of your components are deployed as pushed, as far as can be seen',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/every cluster/)).toBeNull();
  });

  it('counts what is under way, and what nothing was found of', async () => {
    backend.owned = ownedOverview({ deployed: 9, withoutResources: 2 }, now);
    renderCard();
    expect(await screen.findByText('Nothing of yours fails')).toBeVisible();
    for (const line of [
      '9 components are deployed as pushed on every cluster',
      '3 components are under way: not ready yet, not failing',
      'Nothing of 2 components was found on any cluster',
    ]) {
      expect(screen.getByText(line)).toBeVisible();
    }
  });

  it('says how to connect a component, or how to get into a group', async () => {
    const nothing = { components: 0, deployed: 0 };
    backend.owned = ownedOverview(nothing, now);
    const connected = renderCard();
    expect(
      await screen.findByText('Nothing that shop owns is connected to Flux'),
    ).toBeVisible();
    expect(screen.getByText(/fluxcd\.io\/resources/)).toBeVisible();
    connected.unmount();

    backend.owned = ownedOverview(
      { ...nothing, owners: ['user:default/guest'] },
      now,
    );
    renderCard();
    expect(await screen.findByText(/^You are in no group/)).toBeVisible();
    expect(screen.getByText(/memberOf of your user/)).toBeVisible();
  });

  it('keeps the last answer, with its age, when a read fails', async () => {
    backend.owned = ownedOverview({ items: ownedItems(now) }, now);
    renderCard();
    await screen.findByText('3 things of yours need someone');
    backend.failure = { status: 503, message: 'the database is away' };
    act(() => signals.send({ changed: [], inventory: true }));

    expect(
      await screen.findByText(/^Not up to date/, {}, { timeout: 4_000 }),
    ).toHaveTextContent(/the database is away/);
    expect(screen.getByText('3 things of yours need someone')).toBeVisible();
    expect(screen.getByText('not up to date, 14 components')).toBeVisible();

    backend.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(
      () => expect(screen.queryByText(/^Not up to date/)).toBeNull(),
      { timeout: 4_000 },
    );
  }, 15_000);

  it.each([
    [403, 'You may not read Flux resources'],
    [404, 'The Flux backend of this portal cannot answer this'],
    [500, 'Flux resources could not be read'],
  ])('says what a failure with status %s means', async (status, title) => {
    backend.failure = { status, message: 'no' };
    renderCard();
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('asks for what its settings say, and for the usual where they make no sense', async () => {
    const set = renderCard({ items: 12, childGroups: false });
    await screen.findByText(/^All 14/);
    expect(backend.calls[0].search).toBe('?childGroups=false&limit=12');
    set.unmount();

    renderCard({ items: 'many', childGroups: 'x' });
    await screen.findByText(/^All 14/);
    expect(backend.calls[1].search).toBe('?childGroups=true&limit=6');
  });
});
