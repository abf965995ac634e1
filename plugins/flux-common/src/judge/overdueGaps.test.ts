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
import { readyTrue } from '../__fixtures__/fluxObjects';
import {
  firedWithin,
  OVERDUE,
  overdueCluster,
  renewed,
  SPEC,
} from '../__fixtures__/overdueCluster';
import { MINUTE, refOf, WatchedCluster } from '../__fixtures__/WatchedCluster';

const SHOP = 'Kustomization/shop';

describe('FluxReconciliationOverdue of what was not watched', () => {
  function silent(): WatchedCluster {
    const watched = overdueCluster();
    watched.see(SHOP, readyTrue(), { spec: SPEC });
    return watched;
  }

  it('after a gap the time begins anew', () => {
    const watched = silent();
    firedWithin(watched, 20);
    watched.watching = undefined;
    expect(firedWithin(watched, 100)).toEqual([]);
    expect(watched.judge.nextDeadline()).toBeUndefined();
    const at = watched.now;
    watched.watching = { since: at, resumedAt: at };
    watched.judge.rejudgeKind('Kustomization', undefined, at);
    expect(firedWithin(watched, 100)).toEqual([155]);
  });

  it('an alert lasts through a gap, until the resource settles', () => {
    const watched = silent();
    firedWithin(watched, 40);
    watched.watching = { since: watched.now, resumedAt: watched.now };
    expect(watched.judge.rejudge(watched.now).transitions).toEqual([]);
    expect(watched.alert(SHOP, OVERDUE)?.state).toBe('firing');
    const seen = watched.see(SHOP, renewed(watched, 'True'), { spec: SPEC });
    expect(seen.transitions).toMatchObject([{ from: 'firing' }]);
  });

  it('what was missed for a moment has some seconds to be told', () => {
    const watched = silent();
    firedWithin(watched, 34);
    const at = 35 * MINUTE - 1_000;
    watched.watching = { since: 0, resumedAt: at };
    watched.judge.rejudgeKind('Kustomization', undefined, watched.now);
    expect(firedWithin(watched, 10)).toEqual([(at + 30_000) / MINUTE]);
  });

  it('a restart keeps since when it is silent', () => {
    const before = silent();
    firedWithin(before, 20);
    const after = overdueCluster();
    after.now = before.now;
    after.judge.restore(
      JSON.parse(JSON.stringify([...before.judge.records()])),
    );
    after.judge.rejudge(after.now);
    expect(firedWithin(after, 100)).toEqual([35]);
  });

  it('a record of before this was written down begins when it is judged', () => {
    const before = silent();
    const after = overdueCluster();
    after.now = 1_000 * MINUTE;
    const { resource, verdict } = before.judge.get(refOf(SHOP)) ?? {};
    after.judge.restore(resource && verdict ? [{ resource, verdict }] : []);
    after.judge.rejudge(after.now);
    expect(firedWithin(after, 100)).toEqual([1_035]);
  });
});
