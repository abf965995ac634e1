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

import {
  ControllerMetrics,
  MetricsReader,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Clock, ClusterClient, ClusterReadFailed } from '../clusters';
import { Deadline } from '../clusters/Deadline';
import { describeRead, ReadSubject } from '../clusters/ReadSubject';
import { ConcurrencyLimit } from '../ingest';
import { ControllersTiming } from './ControllersTiming';
import { POD_BLOCKED } from './metricsFault';
import { PageSlot } from './PageSlot';

/** @see readMetrics */
export interface ReadMetricsOptions {
  client: ClusterClient;
  namespace: string;
  pod: string;
  port: number;
  clock: Clock;
  timing: ControllersTiming;
  /** Pages of all clusters that are taken in at the same time. */
  pages: ConcurrencyLimit;
  signal: AbortSignal;
}

const MEBIBYTE = 1024 * 1024;
/** So much costs nothing, and a page that hangs or trickles seldom has more. */
const LIGHT_BYTES = 64 * 1024;

/**
 * Reads the metrics page of one pod through the API server, as it comes. For what
 * is long it waits in line, which does not count for the deadline.
 *
 * @throws ClusterReadFailed when it cannot be read, is none, is too long, or
 * does not end in time
 */
export async function readMetrics(
  options: ReadMetricsOptions,
): Promise<ControllerMetrics> {
  const { client, namespace, pod, port, clock, timing } = options;
  const subject: ReadSubject = {
    ...{ group: '', kind: 'Pod', plural: 'pods/proxy', namespace },
    ...{ what: `the metrics of pod ${pod}`, verbs: ['get'] },
  };
  const { metricsBytes, metricsDeadlineMs } = timing;
  const slot = new PageSlot(options.pages);
  const deadline = new Deadline(clock, options.signal);
  const endsAt = clock.now() + metricsDeadlineMs;
  deadline.restart(metricsDeadlineMs);
  const reader = new MetricsReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for await (const chunk of client.stream({
      // Names of ports are none that the proxy knows.
      path: `/api/v1/namespaces/${encodeURIComponent(
        namespace,
      )}/pods/${encodeURIComponent(pod)}:${port}/proxy/metrics`,
      accept: 'text/plain;version=0.0.4',
      subject,
      // The deadline comes first.
      silenceMs: 2 * metricsDeadlineMs,
      signal: deadline.signal,
    })) {
      bytes += chunk.byteLength;
      if (bytes > metricsBytes) {
        throw client.badResponse(
          `they are longer than ${Math.round(metricsBytes / MEBIBYTE)} MB`,
          subject,
        );
      }
      if (bytes > LIGHT_BYTES && !slot.taken) {
        const left = endsAt - clock.now();
        deadline.pause();
        await slot.take(deadline.signal);
        deadline.restart(left);
      }
      reader.push(decoder.decode(chunk, { stream: true }));
      if (reader.problem !== undefined) {
        break;
      }
    }
  } catch (error) {
    throw deadline.expired ? tooSlow(options, subject, bytes) : error;
  } finally {
    deadline.stop();
    slot.release();
  }
  const { metrics, problem } = reader.finish();
  if (!metrics) {
    throw client.badResponse(
      `what came is no metrics page of Flux: ${problem}`,
      subject,
    );
  }
  return metrics;
}

function tooSlow(
  { client, timing }: ReadMetricsOptions,
  subject: ReadSubject,
  bytes: number,
): ClusterReadFailed {
  const { cluster } = client;
  const { kind, namespace } = subject;
  const seconds = Math.round(timing.metricsDeadlineMs / 1000);
  return new ClusterReadFailed({
    ...{ cluster, kind, namespace, reason: 'timeout' },
    message: `Reading ${describeRead(
      cluster,
      subject,
    )} failed: they were not there within ${seconds} s`,
    hint:
      bytes === 0
        ? POD_BLOCKED
        : 'They begin to come, but too slowly: see whether the pod has enough CPU, and how busy the network to the cluster is.',
  });
}
