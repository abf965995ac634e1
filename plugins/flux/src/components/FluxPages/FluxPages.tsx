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
  BreadcrumbEntry,
  IconElement,
  PageLayout,
  pluginHeaderActionsApiRef,
  routeResolutionApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { fluxRouteRef } from '../../routes';
import { page as english } from '../../messages';
import { fluxTranslationRef, Translate } from '../../translation';

/** A part of the page, as its extension tells of it. */
export interface FluxPagePart {
  path: string;
  title?: string;
  icon?: IconElement;
  element: JSX.Element;
}

const TABS = [
  'clusters',
  'resources',
  'alerts',
  'revisions',
  'controllers',
  'coverage',
] as const;

/** In the language of the user, unless the app has given it a title of its own. */
function tabTitle(t: Translate, { path, title = path }: FluxPagePart): string {
  const tab = TABS.find(name => english.tabs[name] === title);
  return tab ? t(`page.tabs.${tab}`) : title;
}

/** The parts of the Flux page, in the frame that the app has for pages. */
export function FluxPages(props: {
  title: string;
  icon?: IconElement;
  parts: readonly FluxPagePart[];
}) {
  const { icon, parts, title } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  // useRouteRef would render it anew at each change of the address, and
  // PageLayout is another component each time: all in it would be built anew.
  const route = useApi(routeResolutionApiRef).resolve(fluxRouteRef);
  const actions = useApi(pluginHeaderActionsApiRef);
  const tabs = useMemo(
    () =>
      parts.map(part => ({
        id: part.path,
        label: tabTitle(t, part),
        icon: part.icon,
        href: part.path,
      })),
    [parts, t],
  );
  return (
    <PageLayout
      title={title}
      icon={icon}
      tabs={tabs}
      titleLink={route?.()}
      headerActions={actions.getPluginHeaderActions('flux')}
    >
      <Routes>
        {parts.length > 0 && (
          <Route index element={<Navigate to={parts[0].path} replace />} />
        )}
        {parts.map(part => (
          <Route
            key={part.path}
            path={`${part.path}/*`}
            element={
              <BreadcrumbEntry
                entry={{ label: tabTitle(t, part), href: part.path }}
              >
                {part.element}
              </BreadcrumbEntry>
            }
          />
        ))}
      </Routes>
    </PageLayout>
  );
}
