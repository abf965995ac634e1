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
import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { setupServer } from 'msw/node';
import { fleetCluster } from '../../__fixtures__/fleet';
import {
  controllerAlert,
  incident,
  suspendedAlert,
} from '../../__fixtures__/pages';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { AlertsPage } from './AlertsPage';

describe('AlertsPage', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let backend: PageBackend;
  let now: number;

  beforeEach(() => {
    backend = new PageBackend();
    server.use(...backend.handlers);
    now = Date.now();
    backend.clusters.items = [
      fleetCluster('production', { title: 'Production' }, now),
    ];
  });

  const render = (query: string = '') =>
    renderPage(<AlertsPage />, `/flux/alerts${query}`);

  it('groups by root cause: since when, what it holds up, whom it concerns', async () => {
    backend.incidents = {
      items: [
        incident({}, now),
        incident(
          {
            id: 'gone',
            root: {
              ref: { kind: 'HelmRepository', namespace: 'a', name: 'gone' },
              state: 'Missing',
            },
            cause: undefined,
            state: 'inactive',
            since: undefined,
            totalResources: 31,
            resources: [],
            owners: [],
          },
          now,
        ),
      ],
      totalItems: 2,
      errors: [],
    };
    const { container } = render();

    expect(
      await screen.findByRole('heading', {
        name: '2 root causes hold up 31 other resources',
      }),
    ).toBeVisible();
    expect(screen.getByText('1 is firing.')).toBeVisible();
    const [first, second] = screen.getAllByRole('listitem');
    await waitFor(() =>
      expect(first).toHaveTextContent(
        /firing for 13 min.*began 23 min ago.*Kustomization checkout on Production has failed.*health check failed.*Holds up 1 resource: frontend.*for Checkout/,
      ),
    );
    expect(second).toHaveTextContent(
      /no alert runs.*HelmRepository gone on Production does not exist.*Holds up 30 resources: and 30 more/,
    );
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('puts what is overdue under the controller that is down', async () => {
    const controller = { namespace: 'flux-system', name: 'helm-controller' };
    const ref = { kind: 'Deployment', ...controller };
    const overdue = { kind: 'HelmRelease', namespace: 'apps', name: 'cart' };
    const { alert } = controllerAlert(now);
    backend.incidents = {
      items: [
        incident(
          {
            ...{ id: 'down', controller, cause: undefined },
            root: { ref, state: 'Failed' },
            totalResources: 202,
            resources: [
              { ref, state: 'Failed', alert },
              { ref: overdue, state: 'Ready' },
            ],
          },
          now,
        ),
      ],
      totalItems: 1,
      errors: [],
    };
    const { container } = render();

    const item = await screen.findByRole('listitem');
    await waitFor(() =>
      expect(item).toHaveTextContent(
        /firing for 7 min.*Controller helm-controller on Production is down.*Leaves 201 resources overdue: cart and 200 more.*for Checkout \(shop\)/,
      ),
    );
    expect(
      within(item).getByRole('link', { name: 'Controller helm-controller' }),
    ).toHaveAttribute(
      'href',
      '/flux/controllers/production/flux-system/helm-controller',
    );
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('tells of clusters and of what is suspended, by whom and why', async () => {
    backend.incidents.errors = [
      {
        cluster: '',
        reason: 'serverError',
        message: 'It is away',
        hint: 'Ask.',
      },
    ];
    backend.alerts = {
      items: [
        {
          cluster: 'staging',
          alert: {
            ...suspendedAlert(now).alert,
            rule: 'FluxClusterUnreachable',
          },
        },
        suspendedAlert(now),
      ],
      totalItems: 3,
      errors: [],
    };
    render();

    expect(
      await screen.findByRole('heading', {
        name: 'No resource fails, but something needs someone',
      }),
    ).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /The cluster itself.*staging.*cluster not reachable.*firing for/,
    );
    expect(rows[2]).toHaveTextContent(
      /jobs.*suspended for long.*suspended by ada.*load test, do not touch/,
    );
    expect(screen.getByText(/1 more is not shown/)).toBeVisible();
    expect(screen.getByText('The catalog of Backstage')).toBeVisible();
    expect(backend.queries('alerts')[0].getAll('rule')).toEqual([
      'FluxClusterUnreachable',
      'FluxSuspendedTooLong',
    ]);
  }, 30_000);

  it('asks for the clusters and owners of the address', async () => {
    render('?cluster=production&owner=group%3Adefault%2Fshop&owner=broken');
    expect(
      await screen.findByRole('heading', {
        name: 'No alert is firing or pending',
      }),
    ).toBeVisible();
    for (const list of ['incidents', 'alerts']) {
      const [asked] = backend.queries(list);
      expect(asked.getAll('owner')).toEqual(['group:default/shop']);
      expect(asked.getAll('cluster')).toEqual(['production']);
    }
    expect(screen.getByText(/left out: owner/)).toBeVisible();
  }, 30_000);
});
