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

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  controller,
  controllerDetail,
  forbiddenMetrics,
} from '../../__fixtures__/pages';
import {
  before,
  clusterState,
  firingAlert,
} from '../../__fixtures__/resources';
import { PageBackend } from '../../__testUtils__/PageBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { testServer } from '../../__testUtils__/testServer';
import { ControllersPage } from './ControllersPage';

const HOUR = 3_600_000;

describe('ControllersPage', () => {
  const serve = testServer();
  let backend: PageBackend;
  let now: number;

  beforeEach(() => {
    backend = serve(new PageBackend());
    now = Date.now();
  });

  const render = (path: string = '') =>
    renderPage(<ControllersPage />, `/flux/controllers${path}`);

  it('says which controllers are down, and why metrics cannot be read', async () => {
    backend.controllers = {
      items: [
        controller(
          'helm-controller',
          {
            state: 'down',
            readyPods: 0,
            restarts: 7,
            lastRestartAt: before(now, 2 * HOUR),
            newerVersion: 'v1.10.0',
            stats: undefined,
            metricsError: forbiddenMetrics('production'),
            alert: { ...firingAlert(7, now), rule: 'FluxControllerDown' },
          },
          now,
        ),
        controller('kustomize-controller', { shard: 'tenants' }, now),
      ],
      clusters: [clusterState('production', { title: 'Production' }, now)],
      errors: [],
    };
    const { container } = render();

    expect(
      await screen.findByRole('heading', {
        name: '1 controller of Flux does not do its work',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(
        'helm-controller on Production is down. 1 is older than on another cluster.',
      ),
    ).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /Down.*firing for 7 min.*0 of 1 pods ready.*7 restarts, last 2 h ago.*v1.9.2.*v1.10.0 runs elsewhere.*metrics cannot be read.*Let the service account of the portal get pods\/proxy/,
    );
    expect(rows[2]).toHaveTextContent(
      /shard tenants.*Works.*42 ok.*Kustomization: 99 of 100 within 2.4 s.*2 waiting.*320 a minute.*92 MiB.*31 mCPU/,
    );
    expect(await axe(container)).toHaveNoViolations();
  }, 30_000);

  it('keeps what chooses the hours, and the focus on it, while others are read', async () => {
    backend.controller = controllerDetail(
      controller('kustomize-controller', {}, now),
      90,
      now,
    );
    render('/production/flux-system/kustomize-controller');
    const hours = await screen.findByRole('combobox');
    await userEvent.selectOptions(hours, '12');
    await waitFor(() =>
      expect(
        backend
          .queries('controllers/production/flux-system/kustomize-controller')
          .map(query => query.get('hours')),
      ).toContain('12'),
    );
    expect(hours).toBeInTheDocument();
    expect(hours).toHaveFocus();
  }, 30_000);

  it('shows the past of one with its gaps, also as a table', async () => {
    backend.controller = controllerDetail(
      controller('kustomize-controller', {}, now),
      90,
      now,
    );
    const { container } = render(
      '/production/flux-system/kustomize-controller',
    );

    expect(
      await screen.findByRole('heading', {
        name: 'kustomize-controller on production works',
      }),
    ).toBeVisible();
    const chart = screen.getByRole('img', {
      name: /^Memory\. memory: now 100 MiB at most 100 MiB$/,
    });
    const [, line] = chart.querySelectorAll('path');
    expect(line.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(screen.getByText(/Kustomization checkout/)).toBeVisible();

    const [button] = screen.getAllByRole('button', { name: 'As a table' });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('columnheader', { name: 'failed' }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();

    await userEvent.selectOptions(screen.getByLabelText('Shown'), '12');
    await waitFor(() =>
      expect(
        backend
          .queries('controllers/production/flux-system/kustomize-controller')
          .at(-1)
          ?.get('hours'),
      ).toBe('12'),
    );
  }, 30_000);

  it('offers the rule that would let metrics be read', async () => {
    backend.controller = {
      ...controllerDetail(
        controller(
          'helm-controller',
          {
            state: 'unknown',
            stats: undefined,
            metricsError: forbiddenMetrics('production'),
          },
          now,
        ),
        0,
        now,
      ),
      slowest: [],
    };
    render('/production/flux-system/helm-controller');

    expect(
      await screen.findByText(/The rule that would mend it/),
    ).toBeVisible();
    expect(
      screen.getAllByText('There are no samples of this time.'),
    ).toHaveLength(7);
    expect(
      screen.getByText('Its metrics tell nothing of single resources.'),
    ).toBeVisible();
  }, 30_000);

  it('says what is not there', async () => {
    const first = render('/production/flux-system/gone');
    expect(
      await screen.findByText('There is no controller gone on production'),
    ).toBeVisible();
    first.unmount();

    render();
    expect(
      await screen.findByText('No controller of Flux was found'),
    ).toBeVisible();
  }, 30_000);
});
