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
  Alert,
  FluxResource,
  parseResourceRef,
  ResourceRecord,
  Verdict,
} from '@fluxwatch/backstage-plugin-flux-common';

export const NOW = Date.parse('2026-11-01T12:00:00Z');

/** @param path - `cluster:Kind/namespace/name` */
export function record(
  path: string,
  fields: {
    resource?: Partial<FluxResource>;
    verdict?: Partial<Verdict>;
    alerts?: Alert[];
  } = {},
): ResourceRecord {
  const [cluster, text] = path.split(':');
  const ref = parseResourceRef(text);
  if (!ref) {
    throw new Error(`'${path}' is not cluster:Kind/namespace/name`);
  }
  return {
    resource: {
      ...ref,
      cluster,
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      uid: `uid-of-${path}`,
      resourceVersion: '1',
      labels: {},
      annotations: {},
      suspended: false,
      statusless: false,
      conditions: [],
      prerequisites: [],
      record: {},
      ...fields.resource,
    },
    verdict: {
      readiness: 'Ready',
      stalled: false,
      failing: false,
      ...fields.verdict,
    },
    ...(fields.alerts && { alerts: fields.alerts }),
  };
}

/** Where CART is. */
export const CART_REF = {
  kind: 'Kustomization',
  namespace: 'shop',
  name: 'cart',
};

export const CART = record('prod:Kustomization/shop/cart', {
  resource: { labels: { app: 'cart', tier: 'web' } },
});

export function alert(fields: Partial<Alert> = {}): Alert {
  return {
    rule: 'FluxReconciliationFailing',
    severity: 'warning',
    state: 'pending',
    since: NOW,
    holdOff: 600_000,
    frozenFor: 0,
    startedBy: 'failure',
    ...fields,
  };
}
