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

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { fleetCluster } from '../../__fixtures__/fleet';
import { readyResource } from '../../__fixtures__/resources';
import { FluxBackend } from '../../__testUtils__/FluxBackend';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { PersonalCluster } from '../../__testUtils__/PersonalCluster';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { ResourcesPage } from '../ResourcesPage';

const SIGN_IN = 'Edge can be read only after you sign in to it';

describe("ResourcePage, on a cluster that takes the user's own token", () => {
  const serve = testServer();
  let clusters: PageBackend;
  let edge: PersonalCluster;

  beforeEach(() => {
    const now = Date.now();
    serve(new FluxBackend());
    clusters = serve(new PageBackend());
    edge = serve(new PersonalCluster());
    edge.own.push(readyResource({ cluster: 'edge', name: 'till' }, now));
    clusters.clusters.items = [
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

  const render = (name: string, token: string = edge.token) =>
    renderPage(
      <ResourcesPage />,
      `/flux/resources/edge/Kustomization/flux-system/${name}`,
      undefined,
      async () => ({ token }),
    );

  const signIn = async () =>
    userEvent.click(
      await screen.findByRole('button', { name: 'Sign in to Edge' }),
    );

  it('asks for the sign-in, and shows the resource after it', async () => {
    const { container } = render('till');
    expect(await screen.findByRole('heading', { name: SIGN_IN })).toBeVisible();
    expect(screen.queryByText(/lacks the permission/)).toBeNull();
    expect(await axe(container)).toHaveNoViolations();

    await signIn();

    expect(
      await screen.findByRole('heading', {
        name: 'Kustomization till on Edge is ready',
      }),
    ).toBeVisible();
    expect(screen.queryByText(SIGN_IN)).toBeNull();
  }, 30_000);

  it('says after the sign-in what is not there', async () => {
    render('gone');
    await signIn();

    expect(
      await screen.findByRole('heading', {
        name: 'There is no Kustomization gone on Edge',
      }),
    ).toBeVisible();
    expect(screen.getByText(/or you may not see it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
  }, 30_000);

  it('says what to do when the cluster does not take the sign-in', async () => {
    render('till', 'token-of-nobody');
    await signIn();

    expect(
      await screen.findByText(/If Edge does not appear in a moment/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Sign in to Edge' }),
    ).toBeEnabled();
  }, 30_000);

  it('still tells a missing permission apart', async () => {
    clusters.failure = { status: 403, message: 'Unauthorized' };
    render('till');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /lacks the permission flux\.resources\.read/,
    );
  }, 30_000);
});
