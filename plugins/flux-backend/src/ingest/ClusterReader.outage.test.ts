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
import { RecordingSink } from './__testUtils__/RecordingSink';
import { ScriptedKubernetes } from './__testUtils__/ScriptedKubernetes';
import {
  createTestClient,
  fastTiming,
  until,
} from './__testUtils__/testReader';
import { ClusterReader } from './ClusterReader';
import { ReadTiming } from './ReadTiming';

const NAMESPACES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A watch ends about every second, and must have ended half a second later. */
const PACE: Partial<ReadTiming> = {
  watchSeconds: [1, 60],
  watchPitchMs: 1_000,
  watchGraceMs: 500,
  confirmingWatchSeconds: 0.1,
};

describe('ClusterReader, when connections break behind watches that stay open', () => {
  let kubernetes: ScriptedKubernetes;
  let sink: RecordingSink;
  let reader: ClusterReader;

  beforeEach(async () => {
    kubernetes = await ScriptedKubernetes.start();
    sink = new RecordingSink();
  });

  afterEach(async () => {
    await reader.stop();
    await kubernetes.stop();
  });

  const watching = (count: number) =>
    until(
      `${count} watches are open`,
      () => kubernetes.watchers.size === count,
    );

  /** One watch for each namespace, so that they differ in nothing but their turn. */
  async function startReader(
    timing: Partial<ReadTiming>,
    namespaces = NAMESPACES,
  ): Promise<void> {
    reader = new ClusterReader({
      client: createTestClient(kubernetes.baseUrl),
      sink,
      logger: mockServices.logger.mock(),
      onStatus: () => {},
      namespaces,
      timing: { ...fastTiming, ...timing },
      random: () => 0.5,
    });
    reader.start();
    await watching(namespaces.length);
  }

  /** The requests for watches of one namespace, by how long they are to last. */
  const watchesOf = (namespace: string) =>
    kubernetes.requests
      .filter(({ path }) => path.includes(`/namespaces/${namespace}/`))
      .flatMap(({ query }) => query.get('timeoutSeconds') ?? []);

  const lists = () =>
    kubernetes.requests.filter(
      ({ path, query }) => path.includes('/namespaces/') && !query.has('watch'),
    ).length;

  it('finds it out by the next end that does not come, and goes on with all watches where they stood', async () => {
    await startReader(PACE);
    // No probe sees it: by then everything answers again.
    kubernetes.hangWatches();
    NAMESPACES.forEach(namespace =>
      kubernetes.put(`missed-${namespace}`, { namespace }),
    );
    await until(
      'everything is in',
      () => sink.names.length === NAMESPACES.length,
    );

    expect(lists()).toBe(NAMESPACES.length);
    expect(sink.errors).toEqual([]);
    expect(reader.status.reachability).toBe('reachable');
  });

  it('leaves alone what has spoken since', async () => {
    await startReader({ ...PACE, watchGraceMs: 1_000 });
    const inTurn = (turn: number) =>
      NAMESPACES.find(name => watchesOf(name)[0] === String(turn)) ?? '';
    const [first, talker, last] = [1, 5, 6].map(inTurn);
    const talking = setInterval(
      () => kubernetes.put('talks', { namespace: talker }),
      100,
    );
    kubernetes.hangWatches(({ namespace }) => namespace === first);
    await until('it is watched again', () => watchesOf(first).length > 1);
    await until('so is the last', () => watchesOf(last).length > 1);
    clearInterval(talking);

    expect(watchesOf(talker)).toEqual(['5']);
    expect(watchesOf(last)[1]).toBe('0.1');
  });

  it('takes up each watch once more for a probe that failed, and tells nobody', async () => {
    await startReader({ probeMs: 100 });
    let failing = true;
    kubernetes.script = ({ path }, response) => {
      if (path !== '/version' || !failing) {
        return false;
      }
      failing = false;
      kubernetes.hangWatches();
      response.destroy();
      return true;
    };
    await until('the probe has failed', () => !failing);
    kubernetes.put('missed', { namespace: 'c' });
    await until('it is in', () => sink.names.length === 1);
    await new Promise(resolve => setTimeout(resolve, 1_500));

    expect(NAMESPACES.map(watchesOf)).toEqual(
      NAMESPACES.map(() => ['60', '1', '60']),
    );
    expect(lists()).toBe(NAMESPACES.length);
    expect(sink.errors).toEqual([]);
  });

  it('takes up no more watches at a time than it may', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `ns-${index}`);
    let most = 0;
    await startReader({ ...PACE, concurrentConfirmations: 3 }, many);
    kubernetes.script = ({ query }) => {
      if (query.get('timeoutSeconds') === '0.1') {
        setTimeout(() => {
          most = Math.max(most, kubernetes.watchers.size);
        }, 20);
      }
      return false;
    };
    kubernetes.hangWatches();
    many.forEach(namespace => kubernetes.put('missed', { namespace }));
    await until('half is in', () => sink.data.length >= many.length + 3);
    expect(most).toBeLessThanOrEqual(3);
    await until('all is in', () => sink.data.length === 2 * many.length);
  });

  it('does not take up all watches again and again when a cluster is always late', async () => {
    await startReader({ ...PACE, renewSoonestMs: 60_000 });
    // None of them ends in time.
    kubernetes.script = ({ query }, response) => {
      const late = Number(query.get('timeoutSeconds')) >= 1;
      if (late) {
        setTimeout(() => response.end(), 60_000).unref();
      }
      return late;
    };
    kubernetes.hangWatches();
    await until('a is watched again', () => watchesOf('a').length > 2);
    await new Promise(resolve => setTimeout(resolve, 3_000));

    const renewals = NAMESPACES.flatMap(watchesOf).filter(
      seconds => seconds === '0.1',
    );
    // Each once, and those whose own turn has come a second time.
    expect(renewals.length).toBeLessThan(2 * NAMESPACES.length);
  });
});
