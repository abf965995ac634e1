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

import { projectResource } from '../resources/projectResource';
import { findEventCoverage } from './eventCoverage';

function object(
  path: string,
  spec: Record<string, unknown> = {},
  labels: Record<string, string> = {},
) {
  const [kind, namespace, name] = path.split('/');
  const group = ['Alert', 'Provider'].includes(kind)
    ? 'notification.toolkit.fluxcd.io/v1beta3'
    : 'kustomize.toolkit.fluxcd.io/v1';
  const metadata = { namespace, name, uid: path, resourceVersion: '1', labels };
  return projectResource('prod', { apiVersion: group, kind, metadata, spec });
}

const APPS = [
  object('Kustomization/flux/apps'),
  object('Kustomization/flux/infra', {}, { tier: 'base' }),
  object('Kustomization/shop/cart'),
  object('HelmRelease/shop/redis'),
  object('Receiver/shop/hook'),
];
const SLACK = object('Provider/flux/slack', { type: 'slack' });

function alert(eventSources: unknown, more: Record<string, unknown> = {}) {
  return object('Alert/flux/all', {
    providerRef: { name: 'slack' },
    eventSources,
    ...more,
  });
}

function cover(...others: ReturnType<typeof object>[]) {
  const found = findEventCoverage([...APPS, ...others], {
    knowsProviders: true,
  });
  return {
    ...found,
    covered: found.total - found.uncovered.length,
    uncovered: found.uncovered.map(({ name }) => name),
  };
}

describe('findEventCoverage', () => {
  it('covers nothing without an Alert, and counts only what one could cover', () => {
    expect(cover(SLACK)).toEqual({
      total: 4,
      covered: 0,
      uncovered: ['apps', 'infra', 'cart', 'redis'],
      alerts: [],
    });
  });

  it.each([
    [[{ kind: 'Kustomization', name: 'apps' }], ['infra', 'cart', 'redis']],
    [[{ kind: 'Kustomization', name: '*' }], ['cart', 'redis']],
    [
      [{ kind: 'Kustomization', name: '*', namespace: 'shop' }],
      ['apps', 'infra', 'redis'],
    ],
    [
      [{ kind: 'Kustomization', name: '*', matchLabels: { tier: 'base' } }],
      ['apps', 'cart', 'redis'],
    ],
    [
      [
        { kind: 'Kustomization', name: '*' },
        { kind: 'HelmRelease', name: 'redis', namespace: 'shop' },
      ],
      ['cart'],
    ],
    [
      [{ kind: 'Kustomization' }, 'broken', null],
      APPS.slice(0, 4).map(r => r.name),
    ],
    ['broken', APPS.slice(0, 4).map(r => r.name)],
  ])('with the event sources %j leaves %j', (sources, uncovered) => {
    expect(cover(SLACK, alert(sources)).uncovered).toEqual(uncovered);
  });

  it('tells of each Alert what it selects, and what it tells', () => {
    const sources = [{ kind: 'Kustomization', name: '*' }];
    const { alerts } = cover(
      SLACK,
      alert(sources, { exclusionList: ['.*waiting.*'] }),
    );
    expect(alerts).toEqual([
      {
        ref: { kind: 'Alert', namespace: 'flux', name: 'all' },
        selected: 2,
        suspended: false,
        provider: { kind: 'Provider', namespace: 'flux', name: 'slack' },
        providerType: 'slack',
        filtered: true,
      },
    ]);
  });

  it.each([
    ['its Provider is missing', [], {}, 0, 'providerMissing'],
    [
      'its Provider is suspended',
      [object('Provider/flux/slack', { type: 'slack', suspend: true })],
      {},
      0,
      'providerSuspended',
    ],
    [
      'its Provider is in another namespace',
      [object('Provider/shop/slack', { type: 'slack' })],
      {},
      0,
      'providerMissing',
    ],
    ['it is suspended', [SLACK], { suspend: true }, 0, undefined],
    [
      'it tells of errors only',
      [SLACK],
      { eventSeverity: 'error' },
      2,
      'errorsOnly',
    ],
    ['all is well', [SLACK], {}, 2, undefined],
  ] as const)('when %s', (_, providers, spec, covered, problem) => {
    const found = cover(
      ...providers,
      alert([{ kind: 'Kustomization', name: '*' }], spec),
    );
    expect(found.covered).toBe(covered);
    expect(found.alerts[0].problem).toBe(problem);
    expect(found.alerts[0].selected).toBe(2);
  });

  it('calls no Provider missing while Providers cannot be read', () => {
    const { alerts, covered } = findEventCoverage(
      [...APPS, alert([{ kind: 'Kustomization', name: '*' }])],
      { knowsProviders: false },
    );
    expect(alerts[0].problem).toBeUndefined();
    expect(covered).toBe(2);
  });
});
