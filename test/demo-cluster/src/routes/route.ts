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

import { ApiError, noSuchPath } from '../http/ApiError';
import type { ResourcePath } from '../http/ApiRequest';
import { sendJson, sendText } from '../http/respond';
import { accessReviewRoute } from './accessReviewRoute';
import { discoveryRoute } from './discoveryRoute';
import { getRoute } from './getRoute';
import { listRoute } from './list/listRoute';
import { patchRoute } from './patchRoute';
import { podProxyRoute } from './podProxyRoute';
import type { Call, ResourceCall, RouteContext } from './RouteContext';
import { watchRoute } from './watch/watchRoute';

const VERSION = { major: '1', minor: '36', gitVersion: 'v1.36.0' };
const HEALTH = ['readyz', 'livez', 'healthz'];
const REVIEW_PATH = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** Answers a request of somebody known. */
export async function route(context: RouteContext, call: Call): Promise<void> {
  const { request, response } = call;
  const { resource } = request;
  const [root] = request.segments;
  if (resource) {
    await resourceRoute(context, call, resource);
    return;
  }
  context.access.checkPath(call.user, request.verb, request.path);
  if (request.method !== 'GET') {
    throw noSuchPath(false);
  } else if (root === 'api' || root === 'apis') {
    discoveryRoute(context, call);
  } else if (root === 'version') {
    sendJson(response, 200, context.recording.version ?? VERSION);
  } else if (HEALTH.includes(root)) {
    sendText(response, 200, 'ok');
  } else {
    throw noSuchPath(false);
  }
}

async function resourceRoute(
  context: RouteContext,
  call: Call,
  path: ResourcePath,
): Promise<void> {
  const { group, version, plural, namespace, name, subresource } = path;
  const { verb } = call.request;
  const resource = subresource ? `${plural}/${subresource}` : plural;
  const wanted = { verb, group, resource, namespace, name };
  context.access.check(call.user, wanted);
  if (call.request.path === REVIEW_PATH && verb === 'create') {
    await accessReviewRoute(context, call);
    return;
  }
  const kind = context.catalog.find(group, version, plural);
  if (!kind) {
    throw noSuchPath(context.catalog.hasBuiltIn(group));
  }

  const resourceCall: ResourceCall = { ...call, path, kind };
  if (resource === 'pods/proxy' && group === '') {
    await podProxyRoute(context, resourceCall);
    return;
  }
  if (subresource && (subresource !== 'status' || verb !== 'get')) {
    throw noSuchPath(true);
  }
  const verbs = kind.discovery.verbs;
  switch (Array.isArray(verbs) && verbs.includes(verb) ? verb : undefined) {
    case 'list':
      listRoute(context, resourceCall);
      break;
    case 'watch':
      watchRoute(context, resourceCall);
      break;
    case 'get':
      getRoute(context, resourceCall);
      break;
    case 'patch':
      await patchRoute(context, resourceCall);
      break;
    default:
      throw new ApiError(
        405,
        'the server does not allow this method on the requested resource',
      );
  }
}
