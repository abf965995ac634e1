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

import { identityApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { ApiOwner } from '@fluxwatch/backstage-plugin-flux-common';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { setupServer } from 'msw/node';
import {
  alertItems,
  alertPage,
  fleet,
  recoveryError,
} from '../../__fixtures__/home';
import { testFluxApi } from '../../__testUtils__/FluxBackend';
import { HomeBackend } from '../../__testUtils__/HomeBackend';
import { fluxApiRef } from '../../api';
import { fluxPlugin } from '../../plugin';
import { fluxRouteRef } from '../../routes';
import { HomeAlerts } from './HomeAlerts';

describe('HomeAlerts', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let backend: HomeBackend;
  let now: number;

  beforeEach(() => {
    backend = new HomeBackend();
    server.use(...backend.handlers);
    now = Date.now();
  });

  function renderCard(settings: object = {}, groups: string[] = []) {
    const identity = mockApis.identity({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: groups,
    });
    return renderInTestApp(<HomeAlerts {...settings} />, {
      apis: [
        [fluxApiRef, testFluxApi],
        [identityApiRef, identity],
      ],
      features: [fluxPlugin],
      mountedRoutes: { '/flux': fluxRouteRef },
    });
  }

  it('shows alerts of clusters, resources and controllers with their clocks and owners', async () => {
    const [cluster, resource, controller] = alertItems(now);
    const owners: ApiOwner[] = [
      {
        entityRef: 'component:default/checkout',
        title: 'Checkout',
        reason: 'entityAnnotation',
        ownedBy: ['group:default/shop'],
      },
    ];
    backend.clusters = { items: fleet(now), errors: [] };
    backend.alerts = alertPage([cluster, { ...resource, owners }, controller]);
    const { container } = renderCard();

    expect(
      await screen.findByText('2 alerts firing, 1 alert pending'),
    ).toBeVisible();
    expect(await screen.findByText('Cluster Recovery')).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'Cluster Recoveryfiring for 36 minCritical · cannot be reached',
      expect.stringMatching(
        /^Kustomization checkout on Productionfiring for 13 minWarning · cannot be deployed · for Checkout \(shop\) · health check failed/,
      ),
      'helm-controller on Stagingfires in 6 minWarning · controller down',
    ]);
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      '/flux/clusters',
      '/flux/resources/production/Kustomization/flux-system/checkout',
      '/flux/controllers/staging/flux-system/helm-controller',
    ]);
    expect(await axe(container)).toHaveNoViolations();
  }, 15_000);

  it('asks for what its settings say, shows no more, and says how many there are', async () => {
    backend.alerts = alertPage(alertItems(now));
    renderCard({ items: 2, states: ['pending'], severities: ['warning', 'x'] });
    expect(await screen.findByText('1 more')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(backend.calls[0].search).toBe(
      '?state=pending&severity=warning&include=owners&limit=100',
    );
  });

  it('asks for those of the user and the groups of the user alone, when told to', async () => {
    renderCard({ onlyMine: true }, [
      'group:default/shop',
      'not an entity',
      'group:default/night',
    ]);
    expect(
      await screen.findByText(
        'No alert of yours, as far as chosen for this card',
      ),
    ).toBeVisible();
    const asked = backend.calls.filter(({ pathname }) =>
      pathname.endsWith('/alerts'),
    );
    expect(asked.map(call => call.searchParams.getAll('owner'))).toEqual([
      ['user:default/ada', 'group:default/shop', 'group:default/night'],
    ]);
  });

  it.each([
    [{}, 'No alert is firing or pending'],
    [{ states: ['firing'] }, 'No alert is firing'],
    [{ states: ['pending'] }, 'No alert is pending'],
    [
      { severities: ['critical'] },
      'No alert is as severe as chosen for this card',
    ],
  ])('says in one line that none runs: %p', async (settings, line) => {
    renderCard(settings);
    expect(await screen.findByText(line)).toBeVisible();
  });

  it('is not certain of it when something could not be read', async () => {
    const catalog = { ...recoveryError, cluster: '', message: 'it is away' };
    backend.alerts = alertPage([], [recoveryError, catalog]);
    renderCard();
    expect(
      await screen.findByText(
        'No alert is firing or pending, as far as can be seen',
      ),
    ).toBeVisible();
    expect(screen.getByText(/^recovery: connection refused/)).toBeVisible();
    expect(
      screen.getByText(/^The catalog of Backstage: it is away/),
    ).toBeVisible();
  });
});
