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
  ARTIFACT,
  condition,
  fromGit,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  firedWithin,
  OVERDUE,
  overdueCluster,
  renewed,
  SPEC,
} from '../__fixtures__/overdueCluster';

const SHOP = 'Kustomization/shop';

describe('FluxReconciliationOverdue of what waits for another resource', () => {
  const WAITS = readyFalse('DependencyNotReady');
  const DB = 'Kustomization/db';
  const spec = { ...SPEC, ...fromGit('fleet', 'db') };

  it('is overdue when it is never tried again after that is Ready', () => {
    const watched = overdueCluster();
    watched.see(DB, readyFalse('BuildFailed'), { spec: { interval: '100h' } });
    watched.see(SHOP, WAITS, { spec });
    expect(firedWithin(watched, 1_000)).toEqual([]);
    watched.see(DB, readyTrue(), { spec: { interval: '100h' } });
    expect(firedWithin(watched, 100)).toEqual([1_035]);
    watched.see(SHOP, readyUnknown(), { spec });
    watched.see(SHOP, readyTrue(), { spec });
    expect(watched.alert(SHOP, OVERDUE)).toBeUndefined();
  });

  it('is not overdue during a long roll-out of that, and not at once after it', () => {
    const watched = overdueCluster();
    watched.see(DB, readyUnknown(), { spec: { interval: '100h' } });
    watched.see(SHOP, WAITS, { spec });
    expect(firedWithin(watched, 1_000)).toEqual([]);
    watched.see(DB, readyTrue(), { spec: { interval: '100h' } });
    expect(firedWithin(watched, 34)).toEqual([]);
  });

  it('is overdue also when that reconciles again and again', () => {
    const watched = overdueCluster();
    watched.see(DB, readyTrue(), { spec: SPEC });
    watched.see(SHOP, WAITS, { spec });
    const told: number[] = [];
    for (let minutes = 0; minutes < 60; minutes += 10) {
      watched.see(DB, readyUnknown(), { spec: SPEC });
      told.push(...firedWithin(watched, 1));
      watched.see(DB, renewed(watched, 'True'), { spec: SPEC });
      told.push(...firedWithin(watched, 9));
    }
    expect(told).toEqual([35]);
  });

  it('and is tried again has its time anew', () => {
    const watched = overdueCluster();
    watched.see(DB, readyTrue(), { spec: { interval: '100h' } });
    watched.see(SHOP, WAITS, { spec });
    firedWithin(watched, 30);
    const again = readyFalse('DependencyNotReady', 'not yet', {});
    watched.see(SHOP, again, { spec });
    expect(firedWithin(watched, 40)).toEqual([65]);
  });

  it('may be tried again late once that is well: its retries have become rare', () => {
    const often = { interval: '1m', timeout: '1m' };
    const watched = overdueCluster();
    const bump = 'ImageUpdateAutomation/bump';
    const gone = 'repository not found';
    const fetched = { spec: often, status: { artifact: ARTIFACT } };
    watched.see('GitRepository/fleet', undefined, {
      ...fetched,
      conditions: [
        readyFalse('GitOperationFailed', gone),
        condition('FetchFailed', 'True'),
      ],
    });
    watched.see(
      bump,
      readyFalse('GitOperationFailed', `failed to checkout source: ${gone}`),
      { spec: { ...often, ...fromGit('fleet') } },
    );
    expect(firedWithin(watched, 60)).toEqual([]);
    watched.see('GitRepository/fleet', readyTrue(), fetched);
    expect(firedWithin(watched, 60)).toEqual([77]);
  });

  it('is overdue when image automation fails as before, again and again, after its source is well', () => {
    const watched = overdueCluster();
    const bump = 'ImageUpdateAutomation/bump';
    const gone = 'repository not found';
    const failed = readyFalse(
      'GitOperationFailed',
      `failed to checkout source: ${gone}`,
    );
    const fetched = { spec: SPEC, status: { artifact: ARTIFACT } };
    const conditions = [
      readyFalse('GitOperationFailed', gone),
      condition('FetchFailed', 'True'),
    ];
    watched.see('GitRepository/fleet', undefined, { ...fetched, conditions });
    watched.see(bump, failed, { spec });
    expect(firedWithin(watched, 1_000)).toEqual([]);
    watched.see('GitRepository/fleet', readyTrue(), fetched);
    const told: number[] = [];
    for (let minutes = 0; minutes < 60; minutes += 10) {
      told.push(...firedWithin(watched, 10));
      watched.see(bump, failed, { spec });
    }
    expect(told).toEqual([1_035]);
  });
});
