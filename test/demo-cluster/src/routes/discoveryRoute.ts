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
import { acceptedTypes } from '../representation/mediaTypes';
import { negotiate, notAcceptable } from '../representation/negotiate';
import type { Call, RouteContext } from './RouteContext';

/** Answers `/api`, `/apis` and the groups and versions below them. */
export function discoveryRoute(context: RouteContext, call: Call): void {
  const { catalog } = context;
  const { response, incoming } = call;
  const [root, ...rest] = call.request.segments;
  const [name, version] = root === 'api' ? ['', ...rest] : rest;
  const isAggregated =
    rest.length === 0 &&
    context.aggregatedDiscovery &&
    wantsAggregated(call.request.accept);
  if (!isAggregated) {
    checkAcceptable(call.request.accept);
  }

  if (rest.length === 0) {
    const groups = root === 'api' ? [''] : catalog.groups;
    if (isAggregated) {
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
      throw noSuchPath(catalog.hasBuiltIn(name));
    }
    sendJson(response, 200, group(catalog, name));
  } else {
    sendJson(response, 200, resourceList(catalog, name, version));
  }
}

function checkAcceptable(accept: string): void {
  if (negotiate(accept) !== 'Object') {
    throw notAcceptable();
  }
}

// The server prefers it to the plain form, wherever the client names it.
function wantsAggregated(accept: string): boolean {
  return acceptedTypes(accept).some(
    ({ parameters }) =>
      parameters.get('as') === 'APIGroupDiscoveryList' &&
      parameters.get('g') === 'apidiscovery.k8s.io' &&
      parameters.get('v') === 'v2',
  );
}
