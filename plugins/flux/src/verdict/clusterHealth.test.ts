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

import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { counts, fleetCluster, forbiddenKind } from '../__fixtures__/fleet';
import {
  before,
  firingAlert,
  NOW,
  pendingAlert,
} from '../__fixtures__/resources';
import { ClusterCondition } from './clusterCondition';
import { clusterHealth } from './clusterHealth';
import { fleetHealth } from './fleet';

const MINUTE = 60_000;

function controllers(
  readyControllers: number,
  idleControllers?: number,
): ApiCluster['flux'] {
  const installation = { namespace: 'flux-system', totalControllers: 6 };
  return [{ ...installation, readyControllers, idleControllers }];
}

describe('clusterHealth', () => {
  const cases: [
    what: string,
    cluster: Partial<ApiCluster>,
    condition: ClusterCondition,
    needsSomeone: boolean,
  ][] = [
    ['all is ready', {}, 'well', false],
    ['there is nothing', { counts: counts({}) }, 'well', false],
    [
      'something has failed',
      { counts: counts({ Failed: 1 }), failing: 1 },
      'broken',
      true,
    ],
    [
      'something failed and is tried again',
      { counts: counts({ Progressing: 1 }), failing: 1 },
      'broken',
      true,
    ],
    [
      'something is being deployed',
      { counts: counts({ Progressing: 3 }) },
      'well',
      false,
    ],
    [
      'something waits for what is about to get ready',
      { counts: counts({ Blocked: 2 }), incidents: 0 },
      'well',
      false,
    ],
    [
      'something waits for what will not get ready by itself',
      { counts: counts({ Blocked: 2 }), incidents: 1 },
      'broken',
      true,
    ],
    [
      'something waits, and nobody counts root causes',
      { counts: counts({ Blocked: 2 }), incidents: undefined },
      'broken',
      true,
    ],
    [
      'only the clock of a suspension runs',
      { counts: counts({ Suspended: 1 }), alerts: { firing: 0, pending: 1 } },
      'well',
      false,
    ],
    [
      'an alert fires though nothing fails',
      { alerts: { firing: 1, pending: 0 } },
      'broken',
      true,
    ],
    ['a controller is down', { flux: controllers(5) }, 'fluxDown', true],
    [
      'a controller stands still',
      { flux: controllers(6, 1) },
      'fluxDown',
      true,
    ],
    ['no controller was found', { flux: [] }, 'well', false],
    ['nothing is known of its controllers', { flux: undefined }, 'well', false],
    ['it cannot be reached', { reachability: 'unreachable' }, 'blind', true],
    [
      'it cannot be reached, and something had failed',
      {
        reachability: 'unreachable',
        failing: 1,
        counts: counts({ Failed: 1 }),
      },
      'blind',
      true,
    ],
    [
      'its data is old',
      { observedAt: before(NOW, 5 * MINUTE) },
      'uncertain',
      true,
    ],
    [
      'a kind is forbidden',
      { errors: [forbiddenKind('edge')] },
      'uncertain',
      true,
    ],
    [
      'a kind is forbidden, and something of another has failed',
      {
        errors: [forbiddenKind('edge')],
        failing: 1,
        counts: counts({ Failed: 1 }),
      },
      'broken',
      true,
    ],
    ['it was not read yet', { reachability: 'waiting' }, 'uncertain', true],
    [
      'it waits for the sign-in of the reader',
      { reachability: 'needsSignIn' },
      'uncertain',
      false,
    ],
  ];
  it.each(cases)('where %s', (_, cluster, condition, needsSomeone) => {
    expect(clusterHealth(fleetCluster('edge', cluster), [], NOW)).toMatchObject(
      { condition, needsSomeone },
    );
  });

  it('knows of errors that only the whole answer tells of', () => {
    const error = forbiddenKind('edge');
    const cluster = fleetCluster('edge', { errors: [error] });
    const errors = [error, forbiddenKind('edge', 'Receiver')];
    expect(clusterHealth(cluster, errors, NOW).errors).toHaveLength(2);
    expect(
      clusterHealth(fleetCluster('edge'), [forbiddenKind('staging')], NOW),
    ).toMatchObject({ errors: [], condition: 'well' });
  });

  it('files what is tried again after a failure under Failed', () => {
    const cluster = fleetCluster('edge', {
      counts: counts({ Failed: 2, Progressing: 3, Ready: 7 }),
      failing: 4,
    });
    expect(clusterHealth(cluster, [], NOW)).toMatchObject({
      counts: [
        { readiness: 'Failed', count: 4 },
        { readiness: 'Progressing', count: 1 },
        { readiness: 'Ready', count: 7 },
      ],
      resources: 12,
      retried: 2,
    });
  });

  it('counts the alert of the cluster among its alerts', () => {
    const cluster = fleetCluster('edge', {
      reachability: 'unreachable',
      alerts: { firing: 2, pending: 1 },
      alert: firingAlert(36),
    });
    expect(clusterHealth(cluster, [], NOW)).toMatchObject({
      firing: 3,
      pending: 1,
    });
    cluster.alert = pendingAlert(1);
    expect(clusterHealth(cluster, [], NOW)).toMatchObject({
      firing: 2,
      pending: 2,
    });
  });
});

describe('fleetHealth', () => {
  it('has the clusters that need someone first', () => {
    const items = [
      fleetCluster('well'),
      fleetCluster('old', { observedAt: before(NOW, 5 * MINUTE) }),
      fleetCluster('blind', { reachability: 'unreachable' }),
      fleetCluster('down', { flux: controllers(0) }),
      fleetCluster('pending', { failing: 1, incidents: 1 }),
      fleetCluster('firing', {
        failing: 1,
        incidents: 1,
        alerts: { firing: 1, pending: 0 },
      }),
    ];
    expect(
      fleetHealth({ items, errors: [] }, NOW).map(({ title }) => title),
    ).toEqual(['firing', 'pending', 'down', 'blind', 'old', 'well']);
  });
});
