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

import { resolve } from 'node:path';
import type { DemoCluster } from '../DemoCluster';
import { run } from './run';

const INCIDENTS = resolve(__dirname, '../../../recordings/incidents');

describe('the command line', () => {
  const clusters: (DemoCluster | undefined)[] = [];
  afterEach(async () => {
    await Promise.all(clusters.splice(0).map(cluster => cluster?.close()));
  });
  const given = async (...args: string[]) => {
    const printed: string[] = [];
    const errors: string[] = [];
    const cluster = await run(args, {
      print: line => printed.push(line),
      printError: line => errors.push(line),
    });
    clusters.push(cluster);
    return { cluster, printed, errors };
  };

  it('starts a cluster and prints where it is', async () => {
    const { cluster, printed, errors } = await given(
      '--recording',
      INCIDENTS,
      '--name',
      'production',
      '--loop',
      '--speed',
      '5',
      '--token',
      'demo',
      '--control-port',
      '0',
    );
    expect(errors).toEqual([]);
    expect(printed).toEqual([
      `Demo cluster production plays 379 s at ${cluster?.url}, faults at ${cluster?.controlUrl}/_demo/faults`,
    ]);
    expect((await fetch(`${cluster?.url}/apis`)).status).toBe(403);
    const headers = { authorization: 'Bearer demo' };
    expect((await fetch(`${cluster?.url}/apis`, { headers })).status).toBe(200);
  });

  it('says in one sentence that its port is taken', async () => {
    const { cluster } = await given('--recording', INCIDENTS, '--name', 'a');
    const port = new URL(cluster?.url ?? '').port;
    const second = await given(
      '--recording',
      INCIDENTS,
      '--name',
      'b',
      '--port',
      port,
    );
    expect(second.cluster).toBeUndefined();
    expect(second.errors).toEqual([
      `Port ${port} of 127.0.0.1 is taken by another program: stop that program or choose another port`,
    ]);
  });

  it('gives the port of the cluster back when the control port is taken', async () => {
    const { cluster } = await given('--recording', INCIDENTS, '--name', 'a');
    const taken = new URL(cluster?.url ?? '').port;
    const second = await given(
      '--recording',
      INCIDENTS,
      '--name',
      'b',
      '--control-port',
      taken,
    );
    expect(second.errors[0]).toContain(`Port ${taken} of 127.0.0.1 is taken`);
  });

  it.each([
    [[], '--recording is missing. Usage: '],
    [['--recording', INCIDENTS], '--name is missing. Usage: '],
    [['--recordings', INCIDENTS], "Unknown option '--recordings'"],
    [
      ['--recording', '/none', '--name', 'a'],
      'Cannot open the recording /none',
    ],
    [
      ['--recording', INCIDENTS, '--name', 'a', '--port', 'x'],
      '--port must be from 0 to 65535, but is x',
    ],
    [
      ['--recording', INCIDENTS, '--name', 'a', '--speed', '0'],
      '--speed must be a number above 0',
    ],
  ])('rejects %j in one sentence', async (args, message) => {
    const { cluster, errors } = await given(...args);
    expect(cluster).toBeUndefined();
    expect(errors).toEqual([expect.stringContaining(message)]);
  });
});
