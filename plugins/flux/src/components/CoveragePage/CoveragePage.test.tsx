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
import { fleetCluster } from '../../__fixtures__/fleet';
import { coverage } from '../../__fixtures__/pages';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { CoveragePage } from './CoveragePage';

describe('CoveragePage', () => {
  const serve = testServer();
  let backend: PageBackend;

  beforeEach(() => {
    backend = serve(new PageBackend());
    const now = Date.now();
    backend.clusters.items = [
      fleetCluster('recovery', { reachability: 'unreachable' }, now),
      fleetCluster('production', { title: 'Production' }, now),
    ];
    backend.coverage = coverage();
  });

  const render = (query: string = '') =>
    renderPage(<CoveragePage />, `/flux/coverage${query}`);

  it('says what nobody is told of, and offers what would tell', async () => {
    const { container } = render();

    expect(
      await screen.findByRole('heading', {
        name: 'Flux itself tells nobody of 12 resources on Production',
      }),
    ).toBeVisible();
    expect(screen.getByText(/29 of 41 resources are covered/)).toBeVisible();
    expect(screen.getByText(/It sends only errors/)).toBeVisible();
    expect(screen.getByText(/nothing scrapes the metrics/)).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Provider and Alert for Slack' }),
    ).toBeVisible();
    await waitFor(
      () => expect(container).toHaveTextContent(/kind: PodMonitor/),
      { timeout: 9_000 },
    );
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('makes the manifests for the chosen provider and cluster', async () => {
    render('?cluster=production');
    await userEvent.selectOptions(
      await screen.findByLabelText('Send to'),
      'commit status on GitHub',
    );
    await waitFor(() =>
      expect(
        backend.queries('coverage/production').at(-1)?.get('provider'),
      ).toBe('github'),
    );
    expect(screen.getByRole('status', { name: 'address' }).textContent).toBe(
      '/flux/coverage?cluster=production&provider=github',
    );
  }, 30_000);

  it('says when there is no such cluster', async () => {
    backend.coverage = undefined;
    render('?cluster=nowhere');
    expect(
      await screen.findByRole('heading', {
        name: 'There is no cluster nowhere',
      }),
    ).toBeVisible();
  }, 30_000);
});
