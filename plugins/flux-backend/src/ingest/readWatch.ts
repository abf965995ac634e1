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

import { ClusterClient } from '../clusters/ClusterClient';
import { BrokenLine, LineSplitter } from './LineSplitter';
import { resourcePath, subjectOf } from './resourcePath';
import { ServedKind } from './ServedKind';
import { WatchEvent, parseWatchEvent } from './watchEvent';

/** An object is at most 1.5 MB in etcd; JSON of it may be longer. */
const LONGEST_EVENT_BYTES = 8 * 1024 * 1024;

export interface WatchOptions {
  client: ClusterClient;
  kind: ServedKind;
  namespace?: string;
  /** The first event is the one after this. */
  resourceVersion: string;
  /** The server ends the watch by itself after so many seconds. */
  seconds: number;
  /** How long it may say nothing, asked before each wait. */
  silenceMs: () => number;
  signal: AbortSignal;
}

/**
 * The events of one watch, until the server ends it. The next one is not taken
 * from the connection before the last is dealt with.
 *
 * @throws ClusterReadFailed, with reason `badResponse` for a line that is no
 * event or ends before its time
 */
export async function* readWatch(
  options: WatchOptions,
): AsyncGenerator<WatchEvent, void, undefined> {
  const { client, kind, namespace } = options;
  const subject = subjectOf(kind, namespace);
  const splitter = new LineSplitter(LONGEST_EVENT_BYTES);
  const chunks = client.stream({
    path: resourcePath(kind, namespace),
    query: {
      watch: 'true',
      resourceVersion: options.resourceVersion,
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(options.seconds),
    },
    subject,
    silenceMs: options.silenceMs,
    signal: options.signal,
  });
  try {
    for await (const chunk of chunks) {
      for (const line of splitter.push(chunk)) {
        const event = parseWatchEvent(line);
        if (event === undefined) {
          throw new BrokenLine('a line is not a watch event');
        }
        yield event;
      }
    }
  } catch (error) {
    throw error instanceof BrokenLine
      ? client.badResponse(error.message, subject)
      : error;
  }
  if (splitter.unfinished > 0) {
    throw client.badResponse('the watch was cut within an event', subject);
  }
}
