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
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { checkoutEntity } from './__fixtures__/entity';
import { FluxBackend, testFluxApi } from './__testUtils__/FluxBackend';
import { PageBackend } from './__testUtils__/PageBackend';
import { fleetCluster } from './__fixtures__/fleet';
import {
  clusterState,
  readyResource,
  resourcePage,
} from './__fixtures__/resources';
import {
  EntityFluxCard,
  EntityFluxContent,
  fluxApiRef,
  FluxPage,
  fluxPlugin,
  isFluxAvailable,
} from './legacy';

const HEADLINE = 'checkout is deployed as pushed on staging';

describe('the plugin in the legacy frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    const backend = new FluxBackend();
    const now = Date.now();
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', {}, now)],
    );
    server.use(...backend.handlers);
  });

  it('shows the tab on an entity', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[fluxApiRef, testFluxApi]]}>
        <EntityProvider entity={checkoutEntity}>
          <Routes>
            <Route path="/flux" element={<EntityFluxContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { routeEntries: ['/flux'] },
    );
    expect(
      await screen.findByRole(
        'heading',
        { name: HEADLINE },
        { timeout: 9_000 },
      ),
    ).toBeVisible();
  }, 15_000);

  it('shows the card on an entity, with a link to the tab', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[fluxApiRef, testFluxApi]]}>
        <EntityProvider entity={checkoutEntity}>
          <EntityFluxCard tabPath="flux" />
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(
      await screen.findByText(HEADLINE, {}, { timeout: 9_000 }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the Flux tab' }),
    ).toHaveAttribute('href', '/flux');
  }, 15_000);

  it('shows the page, part by part, with its own header', async () => {
    const pages = new PageBackend();
    pages.clusters.items = [fleetCluster('staging', {}, Date.now())];
    server.use(...pages.handlers);
    await renderInTestApp(
      <TestApiProvider apis={[[fluxApiRef, testFluxApi]]}>
        <Routes>
          <Route path="/flux/*" element={<FluxPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/flux'] },
    );
    expect(
      await screen.findByRole('link', { name: 'staging' }, { timeout: 9_000 }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('tab', { name: 'Resources' }));
    expect(
      await screen.findByText(
        '1 resource on all clusters',
        {},
        { timeout: 9_000 },
      ),
    ).toBeVisible();
  }, 30_000);

  it('provides its client, and tells which entities it is for', () => {
    expect([...fluxPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      fluxApiRef.id,
    ]);
    expect(isFluxAvailable(checkoutEntity)).toBe(true);
    expect(
      isFluxAvailable({ ...checkoutEntity, metadata: { name: 'x' } }),
    ).toBe(false);
  });
});
