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

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp as renderInLegacyApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { fluxPlugin as legacyFluxPlugin } from '../../legacy';
import {
  entityTargetRef,
  pageTargetRef,
  resourceTargetRef,
} from '../../linkTargets';
import { fluxPlugin } from '../../plugin';
import { fluxRouteRef } from '../../routes';
import { ResourceLink } from './ResourceLink';

const link = (
  <ResourceLink
    resource={{
      cluster: 'eu/prod',
      kind: 'HelmRelease',
      namespace: 'apps',
      name: 'cart',
    }}
    entityRef="Component:default/Cart"
  >
    cart
  </ResourceLink>
);

const RESOURCE = '/gitops/resources/eu%2Fprod/HelmRelease/apps/cart';
const TAB = '/catalog/default/component/Cart/flux';

const catalog = createFrontendPlugin({
  pluginId: 'catalog',
  routes: { catalogEntity: entityRouteRef },
});

describe('ResourceLink', () => {
  const linkTarget = async () =>
    (await screen.findByText('cart')).closest('a')?.getAttribute('href');

  it('leads to the page of the resource, wherever the Flux page is', async () => {
    renderInTestApp(link, {
      features: [fluxPlugin],
      mountedRoutes: { '/gitops': fluxRouteRef },
    });
    expect(await linkTarget()).toBe(RESOURCE);
  });

  it('leads to the Flux tab of the entity without a Flux page', async () => {
    renderInTestApp(link, {
      features: [catalog],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(await linkTarget()).toBe(TAB);
  });

  it('is text alone where there is nothing to lead to', async () => {
    renderInTestApp(link);
    expect(await linkTarget()).toBeUndefined();
  });

  it('does the same in the legacy frontend system', async () => {
    const { unmount } = await renderInLegacyApp(link, {
      mountedRoutes: {
        '/gitops/resources/:cluster/:kind/:namespace/:name': resourceTargetRef,
      },
    });
    expect(await linkTarget()).toBe(RESOURCE);
    unmount();

    const { unmount: leave } = await renderInLegacyApp(link, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityTargetRef },
    });
    expect(await linkTarget()).toBe(TAB);
    leave();

    await renderInLegacyApp(link);
    expect(await linkTarget()).toBeUndefined();
    expect(legacyFluxPlugin.routes).toHaveProperty('resource');
    expect(legacyFluxPlugin.externalRoutes).toMatchObject({
      entityTarget: entityTargetRef,
      resourceTarget: resourceTargetRef,
      pageTarget: pageTargetRef,
    });
  });
});
