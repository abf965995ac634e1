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
import { condition, readyFalse, readyTrue } from '../__fixtures__/fluxObjects';
import {
  MINUTE,
  rulesOnly,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';

const RULE = 'FluxReconciliationOverdue';
const GIT = 'GitRepository/fleet';
/** 3 x 10 min and 5 min: overdue after 35 minutes. */
const SPEC = { interval: '10m', timeout: '5m' };

/** A cluster with a source that is Ready, and whose counters are read. */
class CountedCluster extends WatchedCluster {
  movedAt?: number;
  readable = true;

  constructor() {
    super(rulesOnly(RULE));
    this.counting = { since: 0, readAt: 0 };
    this.see(GIT, readyTrue(), { spec: SPEC });
  }

  /** Minute by minute, as the counters are read; what begins and ends, at which minute. */
  pass(minutes: number, each: (minute: number) => void = () => {}): string[] {
    const seen: string[] = [];
    for (let passed = 0; passed < minutes; passed += 1) {
      seen.push(
        ...this.wait(MINUTE)
          .filter(({ to }) => to !== 'pending')
          .map(({ at, to }) => `${to} ${at / MINUTE}`),
      );
      each(this.now / MINUTE);
      if (this.readable) {
        const moved = this.movedAt !== undefined && { movedAt: this.movedAt };
        this.counting = {
          since: 0,
          ...this.counting,
          ...moved,
          readAt: this.now,
        };
      }
    }
    return seen;
  }

  reconcile(): void {
    this.movedAt = this.now;
  }
}

describe('FluxReconciliationOverdue of a source that says Ready', () => {
  it('fires when its controller does not come any more, and resolves when it does', () => {
    const watched = new CountedCluster();
    const comes = (minute: number) => {
      if (minute <= 60 && minute % 10 === 0) {
        watched.reconcile();
      }
    };
    expect(watched.pass(95, comes)).toEqual([]);
    expect(watched.pass(5)).toEqual(['firing 97']);
    expect(watched.pass(60)).toEqual([]);
    watched.reconcile();
    expect(watched.pass(3)).toEqual(['inactive 162']);
  });

  it.each([
    ['a HelmChart', 'HelmChart/shop'],
    ['an ImageRepository', 'ImageRepository/shop'],
  ])('counts %s as well', (_, text) => {
    const watched = new CountedCluster();
    watched.lose(GIT);
    watched.see(text, readyTrue(), { spec: SPEC });
    expect(watched.pass(60)).toEqual(['firing 37']);
  });

  it.each<[string, (watched: CountedCluster) => void]>([
    [
      'counters that nobody reads',
      watched =>
        Object.assign(watched, { counting: undefined, readable: false }),
    ],
    ['no interval', watched => watched.see(GIT, readyTrue(), { spec: {} })],
    [
      'a suspension',
      watched =>
        watched.see(GIT, readyTrue(), { spec: { ...SPEC, suspend: true } }),
    ],
    [
      'a failure, which is told already',
      watched =>
        watched.see(GIT, readyFalse('GitOperationFailed'), { spec: SPEC }),
    ],
  ])('expects nothing with %s', (_, change) => {
    const watched = new CountedCluster();
    change(watched);
    expect(watched.pass(1_000)).toEqual([]);
  });

  it('counts from when it was created, resumed or written', () => {
    const watched = new CountedCluster();
    watched.see(GIT, readyTrue(), { spec: { ...SPEC, suspend: true } });
    watched.pass(600);
    watched.see(GIT, readyTrue(), { spec: SPEC });
    watched.pass(30);
    const renewed = condition('Ready', 'True', { message: 'stored another' });
    watched.see(GIT, renewed, { spec: SPEC });
    expect(watched.pass(60)).toEqual(['firing 667']);
  });

  it('waits while the counters cannot be read, and takes in all they counted meanwhile', () => {
    const watched = new CountedCluster();
    watched.pass(20);
    watched.readable = false;
    expect(watched.pass(600)).toEqual([]);
    watched.readable = true;
    watched.reconcile();
    expect(watched.pass(30)).toEqual([]);
    expect(watched.pass(10)).toEqual(['firing 657']);
    watched.readable = false;
    expect(watched.pass(600)).toEqual([]);
    expect(watched.alert(GIT, RULE)).toMatchObject({ state: 'firing' });
  });

  it('goes on when another begins to read, until it sees the counters grow', () => {
    const first = new CountedCluster();
    expect(first.pass(40)).toEqual(['firing 37']);
    const second = new CountedCluster();
    second.judge.restore(first.judge.records());
    second.now = first.now;
    second.counting = undefined;
    second.readable = false;
    second.judge.rejudge(second.now);
    expect(second.pass(20)).toEqual([]);
    second.readable = true;
    second.counting = { since: second.now, readAt: second.now };
    expect(second.pass(20)).toEqual([]);
    expect(second.alert(GIT, RULE)).toMatchObject({ state: 'firing' });
    second.reconcile();
    expect(second.pass(3)).toEqual(['inactive 82']);
  });
});
