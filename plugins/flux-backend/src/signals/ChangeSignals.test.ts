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

import { mockServices } from '@backstage/backend-test-utils';
import { SignalPayload } from '@backstage/plugin-signals-node';
import { Clock } from '../clusters';
import { ChangeSignals } from './ChangeSignals';

function createClock() {
  let now = 0;
  let timers: Array<{ at: number; callback: () => void }> = [];
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, callback) => {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter(item => item !== timer);
      };
    },
  };
  return {
    clock,
    advance(milliseconds: number) {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      due.forEach(({ callback }) => callback());
    },
  };
}

function setup(publish = async (_: SignalPayload) => {}) {
  const sent: unknown[] = [];
  const logger = mockServices.logger.mock();
  const { clock, advance } = createClock();
  const signals = new ChangeSignals({
    signals: {
      publish: async signal => {
        sent.push(signal);
        await publish(signal);
      },
    },
    logger,
    clock,
  });
  return { signals, sent, advance, logger };
}

function signalOf(changed: string[], inventory: boolean) {
  return {
    recipients: { type: 'broadcast' },
    channel: 'flux',
    message: { changed, inventory },
  };
}

describe('ChangeSignals', () => {
  it('tells a change at once, and those that follow within 200 ms together', () => {
    const { signals, sent, advance } = setup();
    signals.add({ changed: ['a'], inventory: false });
    expect(sent).toEqual([signalOf(['a'], false)]);

    signals.add({ changed: ['b', 'a'], inventory: false });
    signals.add({ changed: ['b'], inventory: true });
    advance(199);
    expect(sent).toHaveLength(1);
    advance(1);
    expect(sent.slice(1)).toEqual([signalOf(['b', 'a'], true)]);

    advance(1_000);
    signals.add({ changed: [], inventory: false });
    expect(sent).toHaveLength(2);
  });

  it('names at most 500 resources, and else says that much has changed', () => {
    const { signals, sent, advance } = setup();
    const ids = Array.from({ length: 501 }, (_, index) => `id-${index}`);
    signals.add({ changed: ids, inventory: false });
    advance(200);
    signals.add({ changed: ids.slice(0, 500), inventory: false });
    expect(sent).toEqual([
      signalOf([], true),
      signalOf(ids.slice(0, 500), false),
    ]);
  });

  it('sends nothing more once it was stopped', () => {
    const { signals, sent, advance } = setup();
    signals.add({ changed: ['a'], inventory: false });
    signals.add({ changed: ['b'], inventory: false });
    signals.stop();
    signals.add({ changed: ['c'], inventory: false });
    advance(1_000);
    expect(sent).toHaveLength(1);
  });

  it('goes on when a signal could not be sent', async () => {
    const { signals, sent, advance, logger } = setup(async () => {
      throw new Error('no events');
    });
    signals.add({ changed: ['a'], inventory: false });
    await Promise.resolve();
    await Promise.resolve();
    expect(logger.warn).toHaveBeenCalled();
    advance(200);
    signals.add({ changed: ['b'], inventory: false });
    expect(sent).toHaveLength(2);
  });
});
