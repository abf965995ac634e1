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

import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedMetrics } from '@fluxwatch/recording';
import { ApiError, noSuchObject } from '../http/ApiError';
import { sendText } from '../http/respond';
import { objectOrEmpty, objectsIn } from '../json/isObject';
import type { ServedObject } from '../state/ServedObject';
import { livingMetrics } from './livingMetrics';
import type { ResourceCall, RouteContext } from './RouteContext';

const METRICS_PORT = '8080';
const PROMETHEUS_TEXT =
  'text/plain; version=0.0.4; charset=utf-8; escaping=underscores';

/** Passes a request on to a pod. The only thing that pods have here is the metrics page of the Flux controllers. */
export async function podProxyRoute(
  context: RouteContext,
  { path, kind, request, response }: ResourceCall,
): Promise<void> {
  const endless = context.faults.endlessMetrics;
  const { name, port: wanted } = podAndPort(path.name ?? '');
  const { namespace } = path;
  const pod = context.state.get({ group: '', plural: 'pods', namespace, name });
  if (!pod) {
    throw noSuchObject(kind, name);
  }
  const port = wanted || firstPortOf(pod);
  const recorded = metricsOf(context, pod);
  const { runs, seconds } = context.timeline;
  const text = recorded && livingMetrics(recorded, runs ? seconds : 0);
  if (port !== METRICS_PORT || text === undefined) {
    throw new ApiError(
      503,
      `error trying to reach service: dial tcp ${ipOf(
        pod,
      )}:${port}: connect: connection refused`,
    );
  }
  if (path.rest.join('/') !== 'metrics') {
    sendText(response, 404, '404 page not found\n');
  } else if (context.faults.breaksJson(request)) {
    sendText(response, 200, '<html>\n<p>Sign in</p>\n</html>\n', 'text/html');
  } else if (endless) {
    await sendForEver(response, text, endless.everyMs);
  } else {
    sendText(response, 200, text, PROMETHEUS_TEXT);
  }
}

// `<pod>`, `<pod>:<port>` or `<scheme>:<pod>:<port>`
function podAndPort(text: string): { name: string; port: string } {
  const parts = text.split(':');
  const [name, port = ''] = parts.length > 2 ? parts.slice(1) : parts;
  return { name, port };
}

function metricsOf(
  { recording, player }: RouteContext,
  pod: ServedObject,
): string | undefined {
  const controller = objectOrEmpty(pod.metadata.labels).app;
  const ours = recording.metrics.filter(m => m.controller === controller);
  const wanted = momentAt(player.position, player.length);
  return (ours.find(({ moment }) => moment === wanted) ?? ours[0])?.text;
}

// The recording says only "start", "middle" and "end".
function momentAt(position: number, length: number): RecordedMetrics['moment'] {
  if (position < length / 3) {
    return 'start';
  }
  return position < (2 * length) / 3 ? 'middle' : 'end';
}

async function sendForEver(
  response: ServerResponse,
  text: string,
  everyMs: number | undefined,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': PROMETHEUS_TEXT });
  try {
    const parts = everyMs === undefined ? repeated(text) : lines(text, everyMs);
    await pipeline(Readable.from(parts), response);
  } catch {
    // The client has had enough, which is the only way for this to end.
    response.destroy();
  }
}

function* repeated(text: string): Generator<string> {
  for (;;) {
    yield text;
  }
}

// What the API server takes when none is named; 80 for pods that name none either.
function firstPortOf(pod: ServedObject): string {
  const ports = objectsIn(objectOrEmpty(pod.spec).containers).flatMap(
    container => objectsIn(container.ports),
  );
  return String(ports[0]?.containerPort ?? 80);
}

async function* lines(text: string, everyMs: number): AsyncGenerator<string> {
  for (const whole of repeated(text)) {
    for (const line of whole.split('\n')) {
      yield `${line}\n`;
      await sleep(everyMs);
    }
  }
}

function ipOf(pod: ServedObject): string {
  return String(objectOrEmpty(pod.status).podIP ?? '10.0.0.1');
}
