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

import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { fleetCluster } from '../../__fixtures__/fleet';
import {
  before,
  blockedResource,
  failedResource,
  readyResource,
  resourcePage,
} from '../../__fixtures__/resources';
import { FluxBackend } from '../../__testUtils__/FluxBackend';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { ResourcesPage } from '../ResourcesPage';

const MINUTE = 60_000;

describe('ResourcePage', () => {
  const serve = testServer();
  let backend: FluxBackend;
  let clusters: PageBackend;
  let now: number;

  beforeEach(() => {
    clusters = serve(new PageBackend());
    backend = serve(new FluxBackend());
    now = Date.now();
    clusters.clusters.items = [
      fleetCluster('production', { title: 'Production' }, now),
    ];
  });

  const render = (path: string) =>
    renderPage(<ResourcesPage />, `/flux/resources/${path}`);

  it('says what is wrong, since when, and what hangs on it', async () => {
    const failed = failedResource({}, now);
    backend.page = resourcePage([failed], []);
    backend.detail = {
      holdsUp: [{ ref: blockedResource({}, now), state: 'Blocked' }],
      owners: [
        {
          entityRef: 'component:default/checkout',
          reason: 'entityAnnotation',
          ownedBy: ['group:default/shop'],
        },
      ],
      durations: { count: 1_234, p50Seconds: 0.4, p99Seconds: 41 },
      transitions: [
        {
          at: before(now, 13 * MINUTE),
          rule: 'FluxReconciliationFailing',
          severity: 'warning',
          from: 'pending',
          to: 'firing',
          since: before(now, 23 * MINUTE),
        },
      ],
    };
    const { container } = render(
      'production/Kustomization/flux-system/checkout',
    );

    expect(
      await screen.findByRole('heading', {
        name: 'Kustomization checkout on Production has failed',
      }),
    ).toBeVisible();
    expect(screen.getByText('For 23 min. It holds up frontend.')).toBeVisible();
    expect(screen.getByText('firing for 13 min')).toBeVisible();
    expect(screen.getByText('pending to firing')).toBeVisible();
    expect(screen.getByText(/did not become healthy/)).toBeVisible();
    expect(
      screen.getByText('checkout', { selector: '[title]' }),
    ).toHaveAttribute('title', 'component:default/checkout');
    expect(
      screen.getByText(
        'Half of them take less than 400 ms. One in a hundred takes longer than 41 s. 1234 since its controller started.',
      ),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('names the root of what waits, and who suspended what and why', async () => {
    backend.page = resourcePage(
      [
        blockedResource({}, now),
        readyResource(
          {
            cluster: 'production',
            name: 'jobs',
            readiness: 'Suspended',
            suspendedBy: 'ada',
            suspendReason: 'load test',
            suspendedSince: before(now, 120 * MINUTE),
          },
          now,
        ),
      ],
      [],
    );
    const first = render('production/Kustomization/flux-system/frontend');
    expect(
      await screen.findByText(
        'It goes back to Kustomization checkout, which has failed.',
      ),
    ).toBeVisible();
    first.unmount();

    render('production/Kustomization/flux-system/jobs');
    expect(
      await screen.findByText('For 2 h. By ada. Because: load test'),
    ).toBeVisible();
  }, 30_000);

  it('is never sure of what it cannot see', async () => {
    backend.page = resourcePage(
      [
        readyResource(
          { cluster: 'production', observedAt: before(now, 41 * MINUTE) },
          now,
        ),
      ],
      [],
    );
    render('production/Kustomization/flux-system/checkout');
    expect(
      await screen.findByText(
        'What is shown is old: it was last confirmed 41 min ago.',
      ),
    ).toBeVisible();
  }, 30_000);

  it.each([
    ['production', 'There is no Kustomization gone on Production'],
    ['nowhere', 'There is no cluster nowhere'],
  ])(
    'tells what is not there on %s',
    async (cluster, title) => {
      render(`${cluster}/Kustomization/flux-system/gone`);
      expect(
        await screen.findByRole('heading', { name: title }, { timeout: 4_000 }),
      ).toBeVisible();
    },
    30_000,
  );

  it('leads back to all resources, and to those of the cluster', async () => {
    backend.page = resourcePage([failedResource({}, now)], []);
    render('production/Kustomization/flux-system/checkout');
    const back = await screen.findByRole('link', { name: 'Resources' });
    expect(back).toHaveAttribute('href', '/flux/resources');
    expect(
      await within(document.body).findByRole('link', { name: 'Production' }),
    ).toHaveAttribute('href', '/flux/resources?cluster=production');
  }, 30_000);
});
