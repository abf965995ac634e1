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

import { mapErrorResponse } from '../clusters/errorResponse';
import { explainMetricsFault } from './metricsFault';

const cluster = { name: 'prod', authProvider: 'aws', needsSignIn: false };
const subject = {
  ...{ group: '', kind: 'Pod', plural: 'pods/proxy', verbs: ['get'] },
  ...{ namespace: 'flux-system', what: 'the metrics of pod helm-1' },
};

function explain(status: number, body: string) {
  return explainMetricsFault(
    mapErrorResponse({ cluster, subject, status, body }),
  );
}

function statusObject(code: number, message: string): string {
  return JSON.stringify({ kind: 'Status', code, message });
}

// What API servers answer for a pod that they do not reach.
it.each([
  [
    503,
    statusObject(
      503,
      'error trying to reach service: dial tcp 10.244.0.9:8080: i/o timeout',
    ),
    /NetworkPolicy/,
  ],
  [
    503,
    statusObject(
      503,
      'error trying to reach service: dial tcp 10.244.0.9:8080: connect: connection refused',
    ),
    /Nothing listens there/,
  ],
  [
    500,
    statusObject(
      500,
      'error trying to reach service: context deadline exceeded',
    ),
    /NetworkPolicy/,
  ],
  [404, statusObject(404, 'pods "helm-1" not found'), /The pod is gone/],
  [404, '404 page not found\n', /serves no \/metrics/],
  [
    403,
    statusObject(
      403,
      'pods "helm-1:8080" is forbidden: User "backstage" cannot get resource "pods/proxy"',
    ),
    /Role in namespace flux-system .*"pods\/proxy".*verbs: \["get"\]/,
  ],
  [429, statusObject(429, 'too many requests'), /read again/],
])('says what to do about %d %s', (code, body, hint) => {
  const explained = explain(code, body);
  expect(explained.hint).toMatch(hint);
  expect(explained.message).toContain('the metrics of pod helm-1');
  expect(explained.rbacRule).toEqual(
    code === 403
      ? { apiGroups: [''], resources: ['pods/proxy'], verbs: ['get'] }
      : undefined,
  );
});
