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

import { until } from './__testUtils__/testReader';
import { useReflector } from './__testUtils__/useReflector';

describe('Reflector', () => {
  const { kubernetes, sink, startReflector, watching } = useReflector();

  it('takes a silent watch up anew and says nothing of it when that works', async () => {
    kubernetes().put('a');
    startReflector({ timing: { silenceMs: 80 } });
    await until('it watches again', () => kubernetes().reads.length === 3);
    const event = kubernetes().put('b');
    await until('the event is in', () => sink().data.length === 2);

    expect(sink().data[1]).toBe(`ADDED b@${event}`);
    expect(sink().errors).toEqual([]);
    expect(kubernetes().reads).toEqual(['list', 'watch 101', 'watch 101']);
  });

  it('tells when the watch that follows a silent one stays silent too', async () => {
    kubernetes().script = ({ query }) => query.has('watch');
    startReflector({ timing: { silenceMs: 60 } });
    await until('it has failed', () => sink().errors.length > 0);

    expect(sink().errors[0]).toMatchObject({
      cluster: 'production',
      kind: 'Kustomization',
      reason: 'timeout',
    });
    expect(kubernetes().reads.slice(0, 3)).toEqual([
      'list',
      'watch 100',
      'watch 100',
    ]);
  });

  it('lists anew when watches are let in and stay mute: the cluster may have been built anew', async () => {
    kubernetes().put('a');
    startReflector({
      resourceVersion: '5000',
      timing: { silenceMs: 200, confirmingWatchSeconds: 0.1 },
    });
    await until('it has listed', () => sink().data.length > 0);

    expect(sink().data[0]).toBe('replaced Kustomization: a');
    expect(sink().errors).toEqual([]);
    expect(kubernetes().reads.slice(0, 5)).toEqual([
      'watch 5000',
      'watch 5000',
      'watch 5000',
      'watch 5000',
      'list',
    ]);
  });

  it('goes on watching when a watch that spoke stays silent now and then', async () => {
    kubernetes().put('a');
    startReflector({
      timing: { silenceMs: 100, confirmingWatchSeconds: 0.05 },
    });
    const speaking = setInterval(() => kubernetes().bookmark(), 30);
    await until('it has watched', () => sink().calls.length > 8);
    clearInterval(speaking);
    await until('watches went silent', () => kubernetes().reads.length > 2);
    const speakingAgain = setInterval(() => kubernetes().bookmark(), 30);
    await until('it goes on', () => sink().calls.length > 16);
    clearInterval(speakingAgain);

    expect(kubernetes().reads.filter(read => read === 'list')).toHaveLength(1);
  });

  it('does not count the time that the sink takes as silence', async () => {
    startReflector({ timing: { silenceMs: 100 } });
    await watching();
    sink().before = () => new Promise(resolve => setTimeout(resolve, 250));
    kubernetes().put('a');
    kubernetes().put('b');
    await until('both are in', () => sink().data.length === 3);

    expect(kubernetes().reads).toEqual(['list', 'watch 100']);
  });
});
