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

import { scrapesController } from './monitor';

const CONTROLLER = {
  namespace: 'flux-system',
  name: 'source-controller',
  component: 'source-controller',
  fluxVersion: 'v2.9.5',
};

function monitor(kind: string, namespace: string, spec: object) {
  return scrapesController(kind, { metadata: { namespace }, spec }, CONTROLLER);
}

const IN_APP = {
  matchExpressions: [
    {
      key: 'app',
      operator: 'In',
      values: ['source-controller', 'helm-controller'],
    },
  ],
};
const PODS = [{ port: 'http-prom' }];

describe('scrapesController', () => {
  it.each([
    [true, 'flux-system', { selector: IN_APP, podMetricsEndpoints: PODS }],
    [false, 'monitoring', { selector: IN_APP, podMetricsEndpoints: PODS }],
    [
      true,
      'monitoring',
      {
        selector: IN_APP,
        namespaceSelector: { matchNames: ['flux-system'] },
        podMetricsEndpoints: PODS,
      },
    ],
    [
      true,
      'monitoring',
      {
        selector: {},
        namespaceSelector: { any: true },
        podMetricsEndpoints: [{ portNumber: 8080 }],
      },
    ],
    [
      false,
      'flux-system',
      { selector: IN_APP, podMetricsEndpoints: [{ port: 'http' }] },
    ],
    [
      false,
      'flux-system',
      {
        selector: { matchLabels: { app: 'nginx' } },
        podMetricsEndpoints: PODS,
      },
    ],
    [
      false,
      'flux-system',
      {
        selector: {
          matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }],
        },
        podMetricsEndpoints: PODS,
      },
    ],
    [false, 'flux-system', { podMetricsEndpoints: PODS }],
    [false, 'flux-system', { selector: IN_APP }],
  ])('is %s of a PodMonitor in %s with %j', (scrapes, namespace, spec) => {
    expect(monitor('PodMonitor', namespace, spec)).toBe(scrapes);
  });

  it('knows the labels that pods have since Flux 2.7', () => {
    const spec = {
      selector: { matchLabels: { 'app.kubernetes.io/part-of': 'flux' } },
      podMetricsEndpoints: PODS,
    };
    const object = { metadata: { namespace: 'flux-system' }, spec };
    expect(scrapesController('PodMonitor', object, CONTROLLER)).toBe(true);
    const old = { ...CONTROLLER, fluxVersion: 'v2.6.4' };
    expect(scrapesController('PodMonitor', object, old)).toBe(false);
  });

  it('believes a ServiceMonitor whose Services may be there, but not on the ports of others', () => {
    const selector = { matchLabels: { 'app.kubernetes.io/part-of': 'flux' } };
    const of = (port: string) =>
      monitor('ServiceMonitor', 'flux-system', {
        selector,
        endpoints: [{ port }],
      });
    expect([of('http-prom'), of('metrics'), of('http')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('believes a ScrapeConfig that names the namespace', () => {
    const spec = (names: string[]) => ({
      kubernetesSDConfigs: [{ role: 'Pod', namespaces: { names } }],
    });
    expect(monitor('ScrapeConfig', 'x', spec(['flux-system']))).toBe(true);
    expect(monitor('ScrapeConfig', 'x', spec(['shop']))).toBe(false);
    expect(scrapesController('ScrapeConfig', 'broken', CONTROLLER)).toBe(false);
  });
});
