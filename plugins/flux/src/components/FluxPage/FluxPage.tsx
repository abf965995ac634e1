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
  Header,
  Page,
  Progress,
  TabbedLayout,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { ClockProvider } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';

const TABS = [
  {
    name: 'clusters',
    Part: lazy(async () => ({
      default: (await import('../ClustersPage')).ClustersPage,
    })),
  },
  {
    name: 'resources',
    Part: lazy(async () => ({
      default: (await import('../ResourcesPage')).ResourcesPage,
    })),
  },
  {
    name: 'alerts',
    Part: lazy(async () => ({
      default: (await import('../AlertsPage')).AlertsPage,
    })),
  },
  {
    name: 'revisions',
    Part: lazy(async () => ({
      default: (await import('../RevisionsPage')).RevisionsPage,
    })),
  },
  {
    name: 'controllers',
    Part: lazy(async () => ({
      default: (await import('../ControllersPage')).ControllersPage,
    })),
  },
  {
    name: 'coverage',
    Part: lazy(async () => ({
      default: (await import('../CoveragePage')).CoveragePage,
    })),
  },
] as const;

/** The Flux page of the legacy frontend system, with its own header. */
export function FluxPage() {
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <ClockProvider>
        <TabbedLayout>
          {TABS.map(({ Part, name }) => (
            <TabbedLayout.Route
              key={name}
              path={`/${name}`}
              title={t(`page.tabs.${name}`)}
            >
              <Suspense fallback={<Progress />}>
                <Part />
              </Suspense>
            </TabbedLayout.Route>
          ))}
        </TabbedLayout>
      </ClockProvider>
    </Page>
  );
}
