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

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { useDemoCluster } from '../testing/useDemoCluster';

const INCIDENTS = resolve(__dirname, '../../../recordings/incidents');
const POD =
  '/api/v1/namespaces/flux-system/pods/source-controller-59f797976d-ndwkv';

describe('the pod proxy', () => {
  const { start, get } = useDemoCluster();
  const recorded = (moment: string) =>
    readFile(
      join(INCIDENTS, `metrics-source-controller-${moment}.txt`),
      'utf8',
    );

  it('gives the metrics that the controller had at that time', async () => {
    const cluster = await start({ recording: INCIDENTS });
    for (const [seconds, moment] of [
      [0, 'start'],
      [190, 'middle'],
      [370, 'end'],
    ] as const) {
      cluster.advanceTo(seconds);
      const { status, headers, body } = await get(`${POD}:8080/proxy/metrics`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('version=0.0.4');
      expect(body).toBe(await recorded(moment));
    }
  });

  it.each([
    [`${POD}:9090/proxy/metrics`, 503],
    [`${POD}/proxy/metrics`, 503],
    [`${POD}:http-prom/proxy/metrics`, 503],
    ['/api/v1/namespaces/flux-system/pods/nobody:8080/proxy/metrics', 404],
    [`${POD}:8080/proxy/debug/pprof`, 404],
    [`${POD}:8080/log`, 404],
  ])('answers %s with %d', async (path, status) => {
    await start({ recording: INCIDENTS });
    expect((await get(path)).status).toBe(status);
  });

  it('can send metrics that never end', async () => {
    const cluster = await start({ recording: INCIDENTS });
    await cluster.setFaults([{ type: 'endlessMetrics' }]);
    const response = await fetch(`${cluster.url}${POD}:8080/proxy/metrics`);
    const reader = response.body?.getReader();
    const whole = (await recorded('start')).length;
    let size = 0;
    while (size < 5 * whole) {
      size += (await reader?.read())?.value?.length ?? Infinity;
    }
    expect(size).toBeLessThan(Infinity);
    await reader?.cancel();
  });
});
