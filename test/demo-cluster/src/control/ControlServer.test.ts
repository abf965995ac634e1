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

import { kustomizationOf, recordingOf } from '../testing/recordingOf';
import { useDemoCluster } from '../testing/useDemoCluster';

describe('the control port', () => {
  const { start } = useDemoCluster();
  const given = async () => {
    const cluster = await start({
      recording: recordingOf([kustomizationOf('a')]),
      controlPort: 0,
    });
    const control = (
      method: string,
      path: string,
      body?: string,
      type = 'application/json',
    ) =>
      fetch(`${cluster.controlUrl}${path}`, {
        method,
        body,
        headers: body ? { 'content-type': type } : {},
      });
    return { cluster, control };
  };

  it('is not there unless it is asked for', async () => {
    const cluster = await start({ recording: recordingOf([]) });
    expect(cluster.controlUrl).toBeUndefined();
    expect((await fetch(`${cluster.url}/_demo/faults`)).status).toBe(404);
  });

  it('sets, shows and clears faults, also while the cluster is down', async () => {
    const { cluster, control } = await given();
    const set = await control(
      'POST',
      '/_demo/faults',
      '{"faults":[{"type":"down"}]}',
    );
    expect(set.status).toBe(200);
    await expect(fetch(`${cluster.url}/version`)).rejects.toThrow();
    const shown = await (await control('GET', '/_demo/status')).json();
    expect(shown).toMatchObject({
      name: 'production',
      seconds: 0,
      faults: [{ type: 'down' }],
    });
    await control('DELETE', '/_demo/faults');
    expect((await fetch(`${cluster.url}/version`)).status).toBe(200);
  });

  it('steps the timeline', async () => {
    const { cluster, control } = await given();
    await control('POST', '/_demo/advance', '{"seconds":12}');
    expect(cluster.seconds).toBe(12);
  });

  it.each([
    ['/_demo/faults', '{"faults":[{"type":"fire"}]}', 'application/json', 400],
    ['/_demo/faults', '{"faults":', 'application/json', 400],
    ['/_demo/faults', '{"faults":[]}', 'text/plain', 415],
    ['/_demo/advance', '{"seconds":-1}', 'application/json', 400],
    ['/_demo/other', '{}', 'application/json', 404],
  ])(
    'answers POST %s %s as %s with %d and changes nothing',
    async (path, body, type, status) => {
      const { cluster, control } = await given();
      const response = await control('POST', path, body, type);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({
        kind: 'Status',
        code: status,
      });
      expect(cluster.faults).toEqual([]);
      expect(cluster.seconds).toBe(0);
    },
  );
});
