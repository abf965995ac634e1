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

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Link } from 'react-router-dom';
import { fleetCluster } from '../../__fixtures__/fleet';
import { controller } from '../../__fixtures__/pages';
import { clusterState, readyResource } from '../../__fixtures__/resources';
import { FluxBackend } from '../../__testUtils__/FluxBackend';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { PersonalCluster } from '../../__testUtils__/PersonalCluster';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { ClustersPage } from '../ClustersPage';
import { ControllersPage } from '../ControllersPage';
import { CoveragePage } from '../CoveragePage';
import { ResourcesPage } from '../ResourcesPage';
import { RevisionsPage } from '../RevisionsPage';

const NOTICE = 'Edge can be read only after you sign in to it';

describe('the Flux page, with a cluster that needs a sign-in', () => {
  const serve = testServer();
  let pages: PageBackend;
  let edge: PersonalCluster;
  let now: number;

  beforeEach(() => {
    now = Date.now();
    serve(new FluxBackend());
    pages = serve(new PageBackend());
    edge = serve(new PersonalCluster());
    edge.clusters.push(clusterState('production', {}, now));
    edge.others.push(readyResource({ cluster: 'production' }, now));
    edge.own.push(readyResource({ cluster: 'edge', name: 'till' }, now));
    pages.clusters.items = [
      fleetCluster('production', {}, now),
      fleetCluster(
        'edge',
        {
          title: 'Edge',
          reachability: 'needsSignIn',
          authProvider: 'google',
        },
        now,
      ),
    ];
  });

  const render = (part: JSX.Element, path: string) =>
    renderPage(part, `/flux/${path}`, undefined, async () => ({
      token: edge.token,
    }));

  const signIn = async () =>
    userEvent.click(
      await screen.findByRole('button', { name: 'Sign in to Edge' }),
    );

  it('says above the list what is missing in it, until the sign-in', async () => {
    const { container } = render(<ResourcesPage />, 'resources');
    expect(
      await screen.findByText('1 resource, as far as can be seen'),
    ).toBeVisible();
    expect(await screen.findByRole('heading', { name: NOTICE })).toBeVisible();
    expect(screen.queryByText(/on all clusters/)).toBeNull();
    expect(await axe(container)).toHaveNoViolations();

    await signIn();

    expect(
      await screen.findByText('2 resources on all clusters'),
    ).toBeVisible();
    expect(screen.queryByText(NOTICE)).toBeNull();
  }, 30_000);

  it('keeps the sign-in from one screen to the next', async () => {
    render(
      <>
        <ResourcesPage />
        <Link to="/flux/resources/edge/Kustomization/flux-system/till">
          to the page of till
        </Link>
      </>,
      'resources',
    );
    await signIn();
    await screen.findByText('2 resources on all clusters');
    await userEvent.click(screen.getByText('to the page of till'));

    expect(
      await screen.findByRole('heading', {
        name: 'Kustomization till on Edge is ready',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
    expect(edge.tokens.at(-1)).toBe(edge.token);
    // What is answered from the store has no use for it.
    expect(pages.headers.length).toBeGreaterThan(1);
    expect(JSON.stringify(pages.headers.map(each => [...each]))).not.toMatch(
      edge.token,
    );
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(
      edge.token,
    );
  }, 30_000);

  it.each([
    ['revisions', <RevisionsPage />, ''],
    ['coverage', <CoveragePage />, '?cluster=edge'],
  ])(
    'asks for it above the %s, which are then read with the token',
    async (path, part, query) => {
      render(part, `${path}${query}`);
      expect(
        await screen.findByRole('heading', { name: NOTICE }),
      ).toBeVisible();

      await signIn();

      await waitFor(() => expect(screen.queryByText(NOTICE)).toBeNull());
      expect(edge.tokens.at(-1)).toBe(edge.token);
    },
    30_000,
  );

  it('says of controllers that no sign-in shows them', async () => {
    pages.controllers = {
      items: [controller('helm-controller', {}, now)],
      clusters: [
        clusterState('production', {}, now),
        clusterState('edge', { title: 'Edge', reachability: 'needsSignIn' }),
      ],
      errors: [],
    };
    render(<ControllersPage />, 'controllers');

    expect(
      await screen.findByText(/The controllers on Edge are not watched/),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', {
        name: 'No controller is down, as far as can be seen',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
  }, 30_000);

  it('leads from the list of clusters to where the cluster can be seen', async () => {
    const { container } = render(<ClustersPage />, 'clusters');
    await signIn();

    expect(await screen.findByText(/You have signed in to Edge/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Its resources' })).toHaveAttribute(
      'href',
      '/flux/resources?cluster=edge',
    );
    expect(screen.getByRole('link', { name: 'Its revisions' })).toHaveAttribute(
      'href',
      '/flux/revisions?cluster=edge',
    );
    expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('asks once for all clusters that take the same sign-in', async () => {
    edge.clusters.push(
      clusterState('shop', {
        reachability: 'needsSignIn',
        authProvider: 'google',
      }),
    );
    render(<ResourcesPage />, 'resources');

    expect(
      await screen.findAllByRole('button', { name: /^Sign in to/ }),
    ).toHaveLength(1);
    expect(
      screen.getByRole('heading', {
        name: 'shop and Edge can be read only after you sign in to them',
      }),
    ).toBeVisible();
  }, 30_000);
});
