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

import { Timeline } from './Timeline';

const START = Date.parse('2026-11-23T10:00:00Z');

describe('Timeline', () => {
  afterEach(() => jest.useRealTimers());

  it('runs actions in order of their moment and sees each at its own', () => {
    const timeline = new Timeline({
      stepped: true,
      speed: 1,
      clock: () => START,
    });
    const ran: string[] = [];
    const note = (name: string) => () =>
      ran.push(`${name} ${timeline.seconds} ${timeline.now - START}`);
    timeline.at(5, note('b'));
    timeline.at(2, () => {
      note('a')();
      timeline.in(1, note('planned by a'));
    });
    timeline.at(5, note('c'));
    timeline.at(9, note('later'));

    timeline.advanceTo(6);
    expect(ran).toEqual([
      'a 2 2000',
      'planned by a 3 3000',
      'b 5 5000',
      'c 5 5000',
    ]);
    expect(timeline.seconds).toBe(6);
  });

  it('goes only forward', () => {
    const timeline = new Timeline({ stepped: true, speed: 1, clock: Date.now });
    timeline.advanceTo(3);
    expect(() => timeline.advanceTo(2)).toThrow(
      'Cannot go to second 2: the timeline stands at 3 and only goes forward',
    );
    expect(() => timeline.advanceTo(NaN)).toThrow('Cannot go to second NaN');
  });

  it('passes by itself, at its speed, until it is stopped', () => {
    jest.useFakeTimers({ now: START });
    const timeline = new Timeline({
      stepped: false,
      speed: 10,
      clock: Date.now,
    });
    const ran: number[] = [];
    timeline.at(5, () => ran.push(Date.now() - START));
    timeline.start();
    timeline.at(15, () => ran.push(Date.now() - START));
    timeline.at(40, () => ran.push(Date.now() - START));

    jest.advanceTimersByTime(3000);
    expect(ran).toEqual([500, 1500]);
    timeline.stop();
    jest.advanceTimersByTime(3000);
    expect(ran).toHaveLength(2);
    expect(jest.getTimerCount()).toBe(0);
    expect(() => timeline.advanceTo(60)).toThrow('started with `stepped`');
  });

  it('rejects a speed that is none', () => {
    expect(
      () => new Timeline({ stepped: false, speed: 0, clock: Date.now }),
    ).toThrow('Expected a speed above 0, but found 0');
  });
});
