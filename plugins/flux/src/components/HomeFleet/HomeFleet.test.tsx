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
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { fleet, fleetCluster } from '../../__fixtures__/home';
import { before } from '../../__fixtures__/resources';
import { testFluxApi } from '../../__testUtils__/FluxBackend';
import { HomeBackend } from '../../__testUtils__/HomeBackend';
import { testServer } from '../../__testUtils__/testServer';
import { fluxApiRef } from '../../api';
import { fluxPlugin } from '../../plugin';
import { fluxRouteRef } from '../../routes';
import { HomeFleet } from './HomeFleet';

describe('HomeFleet', () => {
  const serve = testServer();
  let backend: HomeBackend;
  let now: number;

  beforeEach(() => {
    backend = serve(new HomeBackend());
    now = Date.now();
  });

  function renderCard(settings: object = {}) {
    return renderInTestApp(<HomeFleet {...settings} />, {
      apis: [[fluxApiRef, testFluxApi]],
      features: [fluxPlugin],
      mountedRoutes: { '/flux': fluxRouteRef },
    });
  }

  const row = (name: string) =>
    screen
      .getAllByRole('listitem')
      .find(item => within(item).queryByText(name));

  it('tells of each cluster what is wrong, whether Flux is alive, and how old that is', async () => {
    backend.clusters = { items: fleet(now), errors: [] };
    const { container } = renderCard();

    expect(
      await screen.findByText('All 3 clusters need someone'),
    ).toBeVisible();
    expect(screen.getByText(/3 clusters$/)).toBeVisible();
    expect(row('Production')).toHaveTextContent(
      /^Production43 resources2 causes 5 failing, 4 blocked, 1 in progress, 1 suspended2 alerts firing · 1 alert pending · Flux alive, 6 of 6 controllers ready · seen \d+ s ago$/,
    );
    expect(row('Staging')).toHaveTextContent(
      /^Staging32 resourcesFlux: only 5 of 6 controllers ready 1 alert pending · seen/,
    );
    await userEvent.tab();
    expect(document.activeElement).toHaveAttribute('href', '/flux/clusters');
    expect(await axe(container)).toHaveNoViolations();
  }, 15_000);

  it('says the counts in words, not by the bar alone', async () => {
    backend.clusters = { items: fleet(now), errors: [] };
    renderCard();
    expect(
      await screen.findByRole('img', {
        name: '5 failing, 4 blocked, 1 in progress, 1 suspended, 32 ready',
      }),
    ).toBeInTheDocument();
  });

  it('never calls a cluster well, or without failures, that cannot be seen', async () => {
    backend.clusters = { items: fleet(now), errors: [] };
    renderCard();
    await screen.findByText('Recovery');
    expect(row('Recovery')).toHaveTextContent(
      /^Recoveryunknowndata is 41 min old: connection refused$/,
    );
    expect(
      screen.getByRole('img', { name: 'When last seen: 32 ready' }),
    ).toBeInTheDocument();
  });

  it('says in its first line that all is well', async () => {
    backend.clusters = {
      items: [fleetCluster('a', {}, now), fleetCluster('b', {}, now)],
      errors: [],
    };
    renderCard({ onlyNeedy: true });
    expect(
      await screen.findByText('All is well on 2 clusters: 64 resources'),
    ).toBeVisible();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('shows the clusters that are chosen, or only those that need someone', async () => {
    const items = [fleetCluster('edge', {}, now), ...fleet(now)];
    backend.clusters = { items, errors: [] };
    const chosen = renderCard({ clusters: ['edge', 'staging'] });
    expect(
      await screen.findByText('1 of 2 clusters need someone'),
    ).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/^Staging/),
      expect.stringMatching(/^edge/),
    ]);
    chosen.unmount();

    const needy = renderCard({ onlyNeedy: true });
    await screen.findByText('3 of 4 clusters need someone');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    needy.unmount();

    renderCard({ clusters: ['gone'] });
    expect(
      await screen.findByText(
        'None of the clusters chosen for this card is known',
      ),
    ).toBeVisible();
  });

  it('tells apart old data, a missing sign-in, and what was read in part', async () => {
    backend.clusters = {
      items: [
        fleetCluster('old', { observedAt: before(now, 5 * 60_000) }, now),
        fleetCluster('own', { reachability: 'needsSignIn' }, now),
        fleetCluster('part', {}, now),
      ],
      errors: [
        {
          cluster: 'part',
          kind: 'ImagePolicy',
          reason: 'forbidden',
          message: 'forbidden',
          hint: 'Let it list them.',
        },
        {
          cluster: 'kubernetes',
          reason: 'proxyDenied',
          message: 'The proxy denies it.',
          hint: 'Grant kubernetes.proxy.',
        },
      ],
    };
    renderCard();
    await screen.findByText('old');
    expect(row('old')).toHaveTextContent(/unknowndata is 5 min old$/);
    expect(row('own')).toHaveTextContent(/needs your sign-in$/);
    expect(row('part')).toHaveTextContent(/1 part could not be read/);
    expect(
      screen.getByText(/The proxy denies it\. Grant kubernetes\.proxy\./),
    ).toBeVisible();
  });

  it('calls nothing well that nobody has seen', async () => {
    backend.clusters = {
      items: [
        fleetCluster('own', { reachability: 'needsSignIn' }, now),
        fleetCluster('a', {}, now),
      ],
      errors: [],
    };
    renderCard();
    expect(
      await screen.findByText('Nothing fails, as far as can be seen'),
    ).toBeVisible();
    expect(screen.queryByText(/All is well/)).toBeNull();
  });

  it('tells nothing of clusters that are not chosen', async () => {
    const error = { reason: 'forbidden', kind: 'ImagePolicy' } as const;
    backend.clusters = {
      items: [fleetCluster('dev', {}, now)],
      errors: [
        { ...error, cluster: 'dev', message: 'Not for you.', hint: 'Ask.' },
      ],
    };
    const gone = renderCard({ clusters: ['prod'] });
    expect(
      await screen.findByText(
        'None of the clusters chosen for this card is known',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/Not for you/)).toBeNull();
    gone.unmount();

    backend.clusters.errors.push({
      ...error,
      cluster: 'kubernetes',
      message: 'The proxy denies it.',
      hint: 'Grant it.',
    });
    renderCard({ clusters: ['prod'] });
    expect(await screen.findByText(/The proxy denies it/)).toBeVisible();
    expect(
      screen.getByText('None of the clusters chosen for this card is known'),
    ).toBeVisible();
    expect(screen.queryByText(/All is well/)).toBeNull();
  });

  it('says where clusters come from when there is none', async () => {
    renderCard();
    expect(
      await screen.findByText('The portal knows no cluster'),
    ).toBeVisible();
  });
});
