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
  AGGREGATED_DISCOVERY,
  aggregatedDiscovery,
} from '../discovery/aggregatedDiscovery';
import {
  coreVersions,
  group,
  groupList,
  resourceList,
} from '../discovery/legacyDiscovery';
import { noSuchPath } from '../http/ApiError';
import { sendJson } from '../http/respond';
import type { Call, RouteContext } from './RouteContext';

/** Answers `/api`, `/apis` and the groups and versions below them. */
export function discoveryRoute(context: RouteContext, call: Call): void {
  const { catalog } = context;
  const { response, incoming } = call;
  const [root, ...rest] = call.request.segments;
  const [name, version] = root === 'api' ? ['', ...rest] : rest;

  if (rest.length === 0) {
    const groups = root === 'api' ? [''] : catalog.groups;
    if (context.aggregatedDiscovery && wantsAggregated(call.request.accept)) {
      sendJson(response, 200, aggregatedDiscovery(catalog, groups), {
        'Content-Type': AGGREGATED_DISCOVERY,
      });
    } else if (root === 'api') {
      const { localAddress, localPort } = incoming.socket;
      const address = `${localAddress}:${localPort}`;
      sendJson(response, 200, coreVersions(address));
    } else {
      sendJson(response, 200, groupList(catalog));
    }
  } else if (!catalog.versionsOf(name).includes(version ?? '')) {
    if (version !== undefined || !catalog.groups.includes(name)) {
      throw noSuchPath();
    }
    sendJson(response, 200, group(catalog, name));
  } else {
    sendJson(response, 200, resourceList(catalog, name, version));
  }
}

// Media types in order of preference; a client that puts the plain form first gets that.
function wantsAggregated(accept: string): boolean {
  for (const media of accept.split(',')) {
    const parts = media.split(';').map(part => part.trim());
    if (parts.includes('as=APIGroupDiscoveryList')) {
      if (parts.includes('g=apidiscovery.k8s.io') && parts.includes('v=v2')) {
        return true;
      }
    } else if (parts[0] === 'application/json') {
      return false;
    }
  }
  return false;
}
