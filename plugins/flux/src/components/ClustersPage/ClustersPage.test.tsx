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

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { counts, fleetCluster, forbiddenKind } from '../../__fixtures__/fleet';
import { before, firingAlert } from '../../__fixtures__/resources';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { ClustersPage } from './ClustersPage';

const MINUTE = 60_000;

describe('ClustersPage', () => {
  const serve = testServer();
  let backend: PageBackend;
  let now: number;

  beforeEach(() => {
    backend = serve(new PageBackend());
    now = Date.now();
  });

  const render = () => renderPage(<ClustersPage />, '/flux/clusters');

  const rows = async () => {
    const table = await screen.findByRole('table');
    return within(table).getAllByRole('row').slice(1);
  };

  it('tells no number of resources of a cluster that was never seen', async () => {
    backend.clusters.items = [
      fleetCluster(
        'recovery',
        {
          reachability: 'unreachable',
          observedAt: undefined,
          counts: counts({}),
        },
        now,
      ),
    ];
    render();

    const [recovery] = await rows();
    expect(recovery).toHaveTextContent(/Not reachable/);
    expect(recovery).not.toHaveTextContent(/0 resources/);
    expect(within(recovery).getAllByRole('cell')[2]).toHaveTextContent(
      /^unknown$/,
    );
  });

  it('says in a sentence which clusters need someone, and shows those first', async () => {
    backend.clusters.items = [
      fleetCluster('staging', { title: 'Staging' }, now),
      fleetCluster(
        'production',
        {
          title: 'Production',
          counts: counts({ Ready: 31, Failed: 5, Blocked: 4 }),
          failing: 5,
          incidents: 2,
          alerts: { firing: 2, pending: 1 },
        },
        now,
      ),
      fleetCluster(
        'recovery',
        {
          title: 'Recovery',
          reachability: 'unreachable',
          observedAt: before(now, 41 * MINUTE),
          alert: { ...firingAlert(36, now), rule: 'FluxClusterUnreachable' },
        },
        now,
      ),
    ];
    const { container } = render();

    expect(
      await screen.findByRole('heading', {
        name: 'Flux needs someone on Production',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(
        '2 root causes. 3 alerts are firing. Not reachable: Recovery.',
      ),
    ).toBeVisible();
    const [production, recovery, staging] = await rows();
    expect(production).toHaveTextContent(
      /Production.*k3s, Kubernetes v1.34.1.*Needs someone.*2 root causes.*5 Failed.*4 Blocked.*40 resources.*2 firing.*1 pending.*v2.9.5.*6 of 6 controllers ready/,
    );
    expect(recovery).toHaveTextContent(
      /Not reachable.*firing for 36 min.*1 firing/,
    );
    expect(recovery).toHaveTextContent(/41 min ago/);
    expect(staging).toHaveTextContent(/Well.*41 resources.*none/);
    expect(
      within(production).getByRole('link', { name: '5 Failed' }),
    ).toHaveAttribute(
      'href',
      '/flux/resources?cluster=production&readiness=Failed',
    );
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('says so in one line when all is well', async () => {
    backend.clusters.items = [
      fleetCluster('a', {}, now),
      fleetCluster('b', {}, now),
    ];
    render();
    expect(
      await screen.findByRole('heading', {
        name: 'Flux does its work on all 2 clusters',
      }),
    ).toBeVisible();
  }, 30_000);

  it('is never sure of a cluster that is not clearly seen', async () => {
    backend.clusters.items = [
      fleetCluster('a', {}, now),
      fleetCluster('edge', { reachability: 'needsSignIn', flux: [] }, now),
    ];
    render();
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing fails, as far as can be seen',
      }),
    ).toBeVisible();
    expect((await rows())[0]).toHaveTextContent(
      /edge.*Not clearly seen.*needs your sign-in.*not raised here/,
    );
  }, 30_000);

  it('tells of controllers that are not ready before anything that fails', async () => {
    backend.clusters.items = [
      fleetCluster(
        'production',
        {
          flux: [
            {
              namespace: 'flux-system',
              version: 'v2.9.5',
              readyControllers: 5,
              totalControllers: 6,
              idleControllers: 1,
            },
            {
              namespace: 'tenants',
              readyControllers: 2,
              totalControllers: 2,
            },
          ],
        },
        now,
      ),
    ];
    render();
    expect(
      await screen.findByText('Controllers of Flux do not work on production.'),
    ).toBeVisible();
    expect((await rows())[0]).toHaveTextContent(
      /Flux does not work.*5 of 6 controllers ready, 1 stands still.*in flux-system.*2 of 2 controllers ready.*in tenants/,
    );
  }, 30_000);

  it.each([
    ['not read yet', 'Controllers not read yet', undefined],
    ['forbidden', 'No right to read the controllers', 'forbidden' as const],
    ['out of order', 'Controllers cannot be read', 'timeout' as const],
  ])('says of controllers that they are %s', async (_what, words, reason) => {
    const error = forbiddenKind('staging', 'Deployment');
    backend.clusters.items = [
      fleetCluster(
        'staging',
        { flux: undefined, errors: reason ? [{ ...error, reason }] : [] },
        now,
      ),
    ];
    render();
    expect((await rows())[0]).toHaveTextContent(words);
  });

  it('opens by keyboard to what cannot be read and the rule that would mend it', async () => {
    backend.clusters.items = [
      fleetCluster('staging', { errors: [forbiddenKind('staging')] }, now),
    ];
    const { container } = render();
    expect((await rows())[0]).toHaveTextContent(/1 thing cannot be read/);
    const button = screen.getByRole('button', {
      name: 'Show the detail of staging',
    });

    act(() => button.focus());
    await userEvent.keyboard('{Enter}');

    expect(button).toHaveAttribute('aria-expanded', 'true');
    const detail = document.getElementById(
      button.getAttribute('aria-controls') ?? '',
    );
    expect(detail).toHaveTextContent(
      /Let the service account of the portal list and watch ImagePolicy/,
    );
    // The portal brings what shows code along when it is needed.
    await waitFor(
      () =>
        expect(detail).toHaveTextContent(
          /rules:.*apiGroups: \["image.toolkit.fluxcd.io"\].*resources: \["imagepolicies"\].*verbs: \["list", "watch"\]/,
        ),
      { timeout: 9_000 },
    );
    expect(detail).toHaveTextContent(/Kustomization v1, HelmRelease v2/);
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('says where clusters come from when there is none', async () => {
    render();
    expect(
      await screen.findByRole('heading', { name: 'There is no cluster yet' }),
    ).toBeVisible();
  }, 30_000);

  it('names the missing permission', async () => {
    backend.failure = { status: 403, message: 'Unauthorized' };
    render();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /lacks the permission flux\.resources\.read/,
    );
  }, 30_000);
});
