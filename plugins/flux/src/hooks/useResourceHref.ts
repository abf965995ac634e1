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

import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { entityTargetRef, resourceTargetRef } from '../linkTargets';

/** What a link is about: a resource on a cluster. */
export type LinkedResource = ResourceRef & { cluster: string };

/**
 * Tells where links to resources lead: to the page of the resource; where the
 * app has no Flux page, to the Flux tab of its entity; without one, nowhere.
 */
export function useResourceHref(): (
  resource: LinkedResource,
  entityRef?: string,
) => string | undefined {
  const resourcePage = useRouteRef(resourceTargetRef);
  const entityPage = useRouteRef(entityTargetRef);
  return useCallback(
    ({ cluster, kind, name, namespace }, entityRef) => {
      if (resourcePage) {
        return resourcePage({ cluster, kind, namespace, name });
      }
      if (entityPage && entityRef !== undefined) {
        const entity = parseEntityRef(entityRef);
        // The path of the tab unless the app gives it another; an entity page
        // shows its first tab for a path that it does not know.
        return `${entityPage({
          kind: entity.kind.toLocaleLowerCase('en-US'),
          namespace: entity.namespace.toLocaleLowerCase('en-US'),
          name: entity.name,
        })}/flux`;
      }
      return undefined;
    },
    [resourcePage, entityPage],
  );
}
