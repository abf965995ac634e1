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
import { clusterState, resourcePage } from '../../__fixtures__/resources';
import { FluxBackend } from '../../__testUtils__/FluxBackend';
import { renderTab } from '../../__testUtils__/renderTab';
import { testServer } from '../../__testUtils__/testServer';

const SLOW = { timeout: 4_000 };

describe('FluxTab, with a cluster that needs a sign-in', () => {
  const serve = testServer();
  let backend: FluxBackend;

  beforeEach(() => {
    backend = serve(new FluxBackend());
  });

  beforeEach(() => {
    backend.page = resourcePage(
      [],
      [
        clusterState('edge', {
          reachability: 'needsSignIn',
          authProvider: 'oidc',
          oidcTokenProvider: 'okta',
        }),
      ],
    );
  });

  it('signs in and reads it with the token of the user', async () => {
    const getCredentials = jest.fn(async () => ({ token: 'secret' }));
    renderTab({ getCredentials });
    const button = await screen.findByRole(
      'button',
      { name: 'Sign in to edge' },
      SLOW,
    );
    expect(getCredentials).not.toHaveBeenCalled();

    await userEvent.click(button);

    expect(getCredentials).toHaveBeenCalledWith('oidc.okta');
    await waitFor(
      () =>
        expect(
          backend.headers[backend.headers.length - 1].get(
            'backstage-kubernetes-authorization-oidc-okta',
          ),
        ).toBe('secret'),
      SLOW,
    );
  });

  it('says why a sign-in did not work', async () => {
    renderTab({
      getCredentials: async () => {
        throw new Error('popup was closed');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign in to edge' }, SLOW),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Signing in did not work: popup was closed',
    );
  });

  it('says so where the portal cannot sign in to clusters at all', async () => {
    renderTab();

    expect(
      await screen.findByText(/has no way to sign in to clusters/, {}, SLOW),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
  });
});
