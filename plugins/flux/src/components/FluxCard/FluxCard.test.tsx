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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { checkoutEntity } from '../../__fixtures__/entity';
import { FluxBackend, testFluxApi } from '../../__testUtils__/FluxBackend';
import { testServer } from '../../__testUtils__/testServer';
import {
  blockedResource,
  clusterState,
  failedResource,
  readyOnClusters,
  readyResource,
  resourcePage,
} from '../../__fixtures__/resources';
import { fluxApiRef } from '../../api';
import { FluxCard } from './FluxCard';

describe('FluxCard', () => {
  const serve = testServer();
  let backend: FluxBackend;
  let now: number;

  beforeEach(() => {
    backend = serve(new FluxBackend());
    now = Date.now();
  });

  function renderCard(tabPath?: string) {
    return renderInTestApp(
      <EntityProvider entity={checkoutEntity}>
        <FluxCard tabPath={tabPath} />
      </EntityProvider>,
      { apis: [[fluxApiRef, testFluxApi]] },
    );
  }

  it('tells the verdict, the counts and each cluster, and leads to the tab', async () => {
    backend.page = resourcePage(
      [
        failedResource({}, now),
        blockedResource({}, now),
        readyResource({}, now),
      ],
      [clusterState('production', {}, now), clusterState('staging', {}, now)],
    );
    const { container } = renderCard('/catalog/x/flux');

    expect(
      await screen.findByText(
        'checkout is not deployed as pushed on production',
      ),
    ).toBeVisible();
    expect(screen.getByText(/It holds up frontend/)).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(
      expect.arrayContaining([
        '1 Failed',
        '1 Blocked',
        '1 Ready',
        expect.stringMatching(/^productionaa4e3b8.*firing for 13 min$/),
        expect.stringMatching(/^stagingefecf28.*Ready$/),
      ]),
    );
    expect(
      screen.getByRole('link', { name: 'Open the Flux tab' }),
    ).toHaveAttribute('href', '/catalog/x/flux');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('tells of all resources, however many answers they take', async () => {
    backend.page = readyOnClusters(150, now);
    renderCard();

    expect(
      await screen.findByText(
        'checkout is deployed as pushed on prod-001, prod-002 and 148 more',
      ),
    ).toBeVisible();
    expect(screen.getByText('145 more clusters')).toBeVisible();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('600 Ready');
    expect(
      backend.lists.map(({ searchParams }) => searchParams.get('cursor')),
    ).toEqual([null, '500']);
  });

  it('says so when not all resources were read', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', {}, now)],
      { totalItems: 2_400, nextCursor: 'next' },
    );
    renderCard();

    expect(
      await screen.findByText(/^Only 1 of its 2,400 resources/),
    ).toBeVisible();
  });

  it('has no link where there is no tab', async () => {
    backend.page = resourcePage(
      [readyResource({}, now)],
      [clusterState('staging', {}, now)],
    );
    renderCard();

    expect(
      await screen.findByText('checkout is deployed as pushed on staging'),
    ).toBeVisible();
    expect(screen.queryByText('Open the Flux tab')).toBeNull();
  });

  it('says why there is nothing to show', async () => {
    const empty = renderCard();
    expect(
      await screen.findByText('No Flux resource belongs to checkout yet'),
    ).toBeVisible();
    empty.unmount();

    backend.failure = { status: 403, message: 'Unauthorized' };
    renderCard();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /lacks the permission flux\.resources\.read/,
    );
  });
});
