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

import { RefreshLoop } from './RefreshLoop';

function deferredReads() {
  const signals: AbortSignal[] = [];
  const finishers: (() => void)[] = [];
  const read = jest.fn((signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<void>(resolve => {
      finishers.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });
  });
  return {
    read,
    signals,
    async finish() {
      finishers[finishers.length - 1]();
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

describe('RefreshLoop', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function start() {
    const reads = deferredReads();
    const loop = new RefreshLoop({
      read: reads.read,
      pollEvery: 30_000,
      minGap: 1_000,
      deadline: 20_000,
    });
    return { ...reads, loop };
  }

  it('reads at once when asked, and again after the poll interval', async () => {
    const { finish, loop, read } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(1);
    await finish();
    await jest.advanceTimersByTimeAsync(29_999);
    expect(read).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(read).toHaveBeenCalledTimes(2);
    loop.stop();
  });

  it('makes one read of many requests within a second', async () => {
    const { finish, loop, read } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    await finish();
    for (let i = 0; i < 10; i++) {
      loop.request();
      await jest.advanceTimersByTimeAsync(50);
    }
    expect(read).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(500);
    expect(read).toHaveBeenCalledTimes(2);
    loop.stop();
  });

  it('reads once more for what changed during a read, and never two at once', async () => {
    const { finish, loop, read } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    loop.request();
    loop.request();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(read).toHaveBeenCalledTimes(1);
    await finish();
    expect(read).toHaveBeenCalledTimes(2);
    await finish();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(read).toHaveBeenCalledTimes(2);
    loop.stop();
  });

  it('waits for the longer gap unless someone is in a hurry', async () => {
    const { finish, loop, read } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    await finish();
    loop.request(5_000);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(read).toHaveBeenCalledTimes(1);
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(2);
    loop.stop();
  });

  it('asks nothing while paused, and reads at once when resumed', async () => {
    const { finish, loop, read } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    await finish();
    loop.pause();
    loop.request();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(read).toHaveBeenCalledTimes(1);
    loop.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(2);
    loop.stop();
  });

  it('gives up a read that takes too long, and goes on polling', async () => {
    const { loop, read, signals } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(signals[0].reason).toMatchObject({ name: 'TimeoutError' });
    await jest.advanceTimersByTimeAsync(30_000);
    expect(read).toHaveBeenCalledTimes(2);
    loop.stop();
  });

  it('gives up what it reads when stopped, and reads no more', async () => {
    const { loop, read, signals } = start();
    loop.request();
    await jest.advanceTimersByTimeAsync(0);
    loop.stop();
    expect(signals[0].reason).toMatchObject({ name: 'AbortError' });
    loop.request();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
