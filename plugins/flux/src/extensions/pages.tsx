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
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiGitCommitLine } from '@remixicon/react';
import { ComponentType } from 'react';
import { fluxRouteRef } from '../routes';

/** In the frame that every part of the page has. */
async function framed(
  load: () => Promise<ComponentType>,
): Promise<JSX.Element> {
  const [Part, { PageFrame }] = await Promise.all([
    load(),
    import('../components/PageFrame'),
  ]);
  return (
    <PageFrame>
      <Part />
    </PageFrame>
  );
}

const TITLE = 'Flux';

/**
 * The titles of parts are static in the frontend system: the page makes its own
 * tabs of them, so that they are in the language of the user.
 */
const fluxPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { config, inputs }) {
    const icon = <RiGitCommitLine />;
    const parts = inputs.pages.map(page => ({
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title),
      icon: page.get(coreExtensionData.icon),
      element: page.get(coreExtensionData.reactElement),
    }));
    return originalFactory({
      path: '/flux',
      title: TITLE,
      icon,
      routeRef: fluxRouteRef,
      noHeader: true,
      loader: async () => {
        const { FluxPages } = await import('../components/FluxPages');
        return (
          <FluxPages title={config.title ?? TITLE} icon={icon} parts={parts} />
        );
      },
    });
  },
});

const fluxClustersPage = SubPageBlueprint.make({
  name: 'clusters',
  params: {
    path: 'clusters',
    title: 'Clusters',
    loader: () =>
      framed(
        async () => (await import('../components/ClustersPage')).ClustersPage,
      ),
  },
});

const fluxResourcesPage = SubPageBlueprint.make({
  name: 'resources',
  params: {
    path: 'resources',
    title: 'Resources',
    loader: () =>
      framed(
        async () => (await import('../components/ResourcesPage')).ResourcesPage,
      ),
  },
});

const fluxAlertsPage = SubPageBlueprint.make({
  name: 'alerts',
  params: {
    path: 'alerts',
    title: 'Alerts',
    loader: () =>
      framed(async () => (await import('../components/AlertsPage')).AlertsPage),
  },
});

const fluxRevisionsPage = SubPageBlueprint.make({
  name: 'revisions',
  params: {
    path: 'revisions',
    title: 'Revisions',
    loader: () =>
      framed(
        async () => (await import('../components/RevisionsPage')).RevisionsPage,
      ),
  },
});

const fluxControllersPage = SubPageBlueprint.make({
  name: 'controllers',
  params: {
    path: 'controllers',
    title: 'Controllers',
    loader: () =>
      framed(
        async () =>
          (await import('../components/ControllersPage')).ControllersPage,
      ),
  },
});

const fluxCoveragePage = SubPageBlueprint.make({
  name: 'coverage',
  params: {
    path: 'coverage',
    title: 'Coverage',
    loader: () =>
      framed(
        async () => (await import('../components/CoveragePage')).CoveragePage,
      ),
  },
});

/** The Flux page and its parts, in the order of their tabs. */
export const fluxPages = [
  fluxPage,
  fluxClustersPage,
  fluxResourcesPage,
  fluxAlertsPage,
  fluxRevisionsPage,
  fluxControllersPage,
  fluxCoveragePage,
];
