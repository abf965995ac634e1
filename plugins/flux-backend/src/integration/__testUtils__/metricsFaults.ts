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

import type { Fault } from '@fluxwatch/demo-cluster';

const proxied = { plural: 'pods', verb: 'get' };

/** What is told of a fault. */
interface Told {
  reason: string;
  message?: RegExp;
  hint: RegExp;
  rbacRule?: object;
}

/** What can happen to the metrics of the controllers: in words, as a fault, and as it is told. */
export const METRICS_FAULTS: [what: string, fault: Fault, told: Told][] = [
  [
    'are refused',
    { type: 'status', status: 403, on: proxied },
    {
      reason: 'forbidden',
      hint: /Role in namespace flux-system .*"pods\/proxy"/,
      rbacRule: {
        ...{ apiGroups: [''], resources: ['pods/proxy'], verbs: ['get'] },
      },
    },
  ],
  [
    'never come',
    { type: 'silent', on: proxied },
    { reason: 'timeout', hint: /NetworkPolicy/ },
  ],
  [
    'do not end',
    { type: 'endlessMetrics' },
    {
      reason: 'badResponse',
      message: /longer than 2 MB/,
      hint: /less often/,
    },
  ],
  [
    'come a line at a time for ever',
    { type: 'endlessMetrics', everyMs: 50 },
    {
      reason: 'timeout',
      message: /not there within 2 s/,
      hint: /too slowly/,
    },
  ],
  [
    'are a web page',
    { type: 'brokenJson', on: proxied },
    {
      reason: 'badResponse',
      message: /no metrics of a Flux controller/,
      hint: /less often/,
    },
  ],
  [
    'cannot be reached',
    { type: 'status', status: 503, on: proxied },
    { reason: 'serverError', hint: /API server/ },
  ],
];
