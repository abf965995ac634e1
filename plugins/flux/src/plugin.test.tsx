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

import {
  createExtensionTester,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Entity } from '@backstage/catalog-model';
import {
  coreExtensionData,
  createFrontendModule,
  createTranslationMessages,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { checkoutEntity } from './__fixtures__/entity';
import { fleetCluster } from './__fixtures__/fleet';
import {
  clusterState,
  failedResource,
  readyResource,
  resourceDetail,
  resourcePage,
} from './__fixtures__/resources';
import { entityFluxCard } from './extensions/entityCards';
import { entityFluxContent } from './extensions/entityContents';
import fluxPlugin from './index';
import { fluxTranslationRef } from './translation';

const HEADLINE = 'checkout is deployed as pushed on staging';

describe('the plugin in the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    const now = Date.now();
    server.use(
      http.get('*/api/flux/v1/resources', () =>
        HttpResponse.json(
          resourcePage(
            [readyResource({}, now)],
            [clusterState('staging', {}, now)],
          ),
        ),
      ),
    );
  });

  function renderPage(entity: Entity, extension: 'tab' | 'card') {
    const api = fluxPlugin.getExtension('api:flux');
    return renderTestApp({
      extensions: [
        api,
        createTestEntityPage({ entity }),
        extension === 'tab' ? entityFluxContent : entityFluxCard,
      ],
    });
  }

  it('shows the tab on an entity, with its own client', async () => {
    renderPage(checkoutEntity, 'tab');
    expect(
      await screen.findByRole(
        'heading',
        { name: HEADLINE },
        { timeout: 9_000 },
      ),
    ).toBeVisible();
  }, 15_000);

  it('shows the card on an entity', async () => {
    renderPage(checkoutEntity, 'card');
    expect(
      await screen.findByText(HEADLINE, {}, { timeout: 9_000 }),
    ).toBeVisible();
  }, 15_000);

  it('has a page whose parts have addresses of their own', async () => {
    server.use(
      http.get('*/api/flux/v1/clusters', () =>
        HttpResponse.json({ items: [fleetCluster('staging')], errors: [] }),
      ),
    );
    renderTestApp({
      features: [fluxPlugin],
      initialRouteEntries: ['/flux'],
    });
    const tab = await screen.findByRole(
      'tab',
      { name: 'Clusters' },
      { timeout: 9_000 },
    );
    expect(tab).toHaveAttribute('href', '/flux/clusters');
    expect(
      await screen.findByRole('link', { name: 'staging' }, { timeout: 9_000 }),
    ).toHaveAttribute('href', '/flux/resources?cluster=staging');
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual([
      'Clusters',
      'Resources',
      'Alerts',
      'Revisions',
      'Controllers',
      'Coverage',
    ]);
  }, 30_000);

  it('has the titles of its parts in the language of the user, unless the app names one', async () => {
    const messages = createTranslationMessages({
      ref: fluxTranslationRef,
      messages: {
        'page.tabs.clusters': 'Herden',
        'page.tabs.alerts': 'Alarme',
      },
    });
    const resource = createTranslationResource({
      ref: fluxTranslationRef,
      translations: { en: async () => ({ default: messages }) },
    });
    server.use(
      http.get('*/api/flux/v1/clusters', () =>
        HttpResponse.json({ items: [fleetCluster('staging')], errors: [] }),
      ),
    );
    renderTestApp({
      features: [
        fluxPlugin,
        createFrontendModule({
          pluginId: 'app',
          extensions: [
            TranslationBlueprint.make({ name: 'test', params: { resource } }),
          ],
        }),
      ],
      config: {
        app: {
          extensions: [
            { 'sub-page:flux/alerts': { config: { title: 'On call' } } },
          ],
        },
      },
      initialRouteEntries: ['/flux'],
    });
    await screen.findByRole('tab', { name: 'Herden' }, { timeout: 20_000 });
    expect(screen.getByRole('tab', { name: 'On call' })).toHaveAttribute(
      'href',
      '/flux/alerts',
    );
  }, 40_000);

  it('leaves the focus where it is when the address changes', async () => {
    server.use(
      http.get('*/api/flux/v1/clusters', () =>
        HttpResponse.json({ items: [fleetCluster('staging')], errors: [] }),
      ),
    );
    renderTestApp({
      features: [fluxPlugin],
      initialRouteEntries: ['/flux/resources'],
    });
    const order = await screen.findByLabelText(
      'Order',
      {},
      { timeout: 20_000 },
    );
    order.focus();
    await userEvent.selectOptions(order, 'Name');
    await waitFor(() =>
      expect(screen.getByLabelText('Order')).toHaveDisplayValue('Name'),
    );
    expect(order).toHaveFocus();
  }, 40_000);

  it('has a page for each resource, at an address that can be shared', async () => {
    const failed = failedResource({}, Date.now());
    server.use(
      http.get('*/api/flux/v1/clusters', () =>
        HttpResponse.json({ items: [fleetCluster('production')], errors: [] }),
      ),
      http.get(
        '*/api/flux/v1/resources/production/Kustomization/flux-system/checkout',
        () => HttpResponse.json(resourceDetail(failed)),
      ),
    );
    renderTestApp({
      features: [fluxPlugin],
      initialRouteEntries: [
        '/flux/resources/production/Kustomization/flux-system/checkout',
      ],
    });
    expect(
      await screen.findByRole(
        'heading',
        { name: 'Kustomization checkout on production has failed' },
        { timeout: 9_000 },
      ),
    ).toBeVisible();
  }, 30_000);

  it('stands at /flux, among what is about deployment', () => {
    const tester = createExtensionTester(entityFluxContent);
    expect(tester.get(coreExtensionData.routePath)).toBe('/flux');
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Flux');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe(
      'deployment',
    );
  });

  it.each([
    ['fluxcd.io/resources', true],
    ['backstage.io/kubernetes-id', true],
    ['backstage.io/kubernetes-label-selector', true],
    ['backstage.io/techdocs-ref', false],
  ])('is there for an entity with %s: %s', (annotation, shown) => {
    const entity = {
      ...checkoutEntity,
      metadata: { name: 'x', annotations: { [annotation]: 'y' } },
    };
    const { filterFunction } = EntityContentBlueprint.dataRefs;
    for (const filter of [
      createExtensionTester(entityFluxContent).get(filterFunction),
      createExtensionTester(entityFluxCard).get(filterFunction),
    ]) {
      expect(filter?.(entity)).toBe(shown);
    }
  });

  it('has one api, one tab, one card and three cards for the home page', () => {
    for (const id of [
      'api:flux',
      'entity-content:flux',
      'entity-card:flux',
      'home-page-widget:flux/mine',
      'home-page-widget:flux/fleet',
      'home-page-widget:flux/alerts',
    ] as const) {
      expect(fluxPlugin.getExtension(id)).toBeDefined();
    }
  });
});
