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

import { getComponentData } from '@backstage/core-plugin-api';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  renderInTestApp as renderInLegacyApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { cloneElement } from 'react';
import { alertItems, alertPage, fleet } from '../__fixtures__/home';
import { testFluxApi } from '../__testUtils__/FluxBackend';
import { HomeBackend } from '../__testUtils__/HomeBackend';
import { testServer } from '../__testUtils__/testServer';
import { fluxApiRef } from '../api';
import {
  homeAlertsWidget,
  homeFleetWidget,
  homeMineWidget,
} from '../extensions/homeWidgets';
import { FluxHomeAlerts, FluxHomeFleet, FluxHomeMine } from '../legacy';

const CARDS = [
  {
    name: 'FluxHomeMine',
    title: 'My Flux',
    tester: () => createExtensionTester(homeMineWidget),
    legacy: <FluxHomeMine items={3} />,
    settings: { items: 3 },
    sentence: /^All 14 of your components/,
    asked: 'limit=3',
  },
  {
    name: 'FluxHomeFleet',
    title: 'Fleet health',
    tester: () => createExtensionTester(homeFleetWidget),
    legacy: <FluxHomeFleet clusters={['recovery']} />,
    settings: { clusters: ['recovery'] },
    sentence: 'The cluster needs someone',
    asked: '',
  },
  {
    name: 'FluxHomeAlerts',
    title: 'Flux alerts',
    tester: () => createExtensionTester(homeAlertsWidget),
    legacy: <FluxHomeAlerts states={['firing']} />,
    settings: { states: ['firing'] },
    sentence: '2 alerts firing, 1 alert pending',
    asked: 'state=firing',
  },
] as const;

describe.each(CARDS)('the home-page card $name', card => {
  const serve = testServer();
  let backend: HomeBackend;

  beforeEach(() => {
    const now = Date.now();
    backend = serve(new HomeBackend());
    backend.clusters = { items: fleet(now), errors: [] };
    backend.alerts = alertPage(alertItems(now));
  });

  async function expectCard() {
    expect(
      await screen.findByText(card.sentence, {}, { timeout: 9_000 }),
    ).toBeVisible();
    expect(screen.getByText(card.title)).toBeVisible();
    expect(backend.calls[0].search).toContain(card.asked);
  }

  it('stands in the grid of the new frontend system, with its settings', async () => {
    const data = card.tester().get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(data).toMatchObject({
      name: card.name,
      title: card.title,
      layout: { width: { minColumns: 3 }, height: { minRows: 2 } },
      settings: { schema: { title: card.title } },
    });
    renderInTestApp(cloneElement(data.component, card.settings), {
      apis: [[fluxApiRef, testFluxApi]],
    });
    await expectCard();
  }, 15_000);

  it('stands in the grid of the legacy one, with its settings', async () => {
    expect(getComponentData(card.legacy, 'core.extensionName')).toBe(card.name);
    expect(getComponentData(card.legacy, 'home.widget.config')).toMatchObject({
      layout: { width: { minColumns: 3 }, height: { minRows: 2 } },
      settings: { schema: { title: card.title } },
    });
    await renderInLegacyApp(
      <TestApiProvider apis={[[fluxApiRef, testFluxApi]]}>
        {card.legacy}
      </TestApiProvider>,
    );
    await expectCard();
  }, 15_000);
});
