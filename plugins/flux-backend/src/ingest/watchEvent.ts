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
  isJsonObject,
  objectAt,
  parseJson,
  stringAt,
} from '../clusters/jsonDocument';
import { boundWait } from '../clusters/retryAfter';
import { ChangeType } from './ResourceSink';

/** One line of a watch. */
export type WatchEvent =
  | { type: ChangeType; object: unknown }
  | { type: 'BOOKMARK'; resourceVersion: string }
  | {
      type: 'ERROR';
      /** The status that a plain request would have been answered with. */
      code: number;
      message: string;
      retryAfterMs?: number;
    };

function parseError(object: unknown): WatchEvent {
  const code = isJsonObject(object) ? object.code : undefined;
  const reason = stringAt(object, 'reason') ?? '';
  const seconds = objectAt(object, 'details').retryAfterSeconds;
  const fallback = reason === 'Expired' || reason === 'Gone' ? 410 : 500;
  return {
    type: 'ERROR',
    code: typeof code === 'number' ? code : fallback,
    message: stringAt(object, 'message') ?? reason,
    ...(typeof seconds === 'number'
      ? { retryAfterMs: boundWait(seconds * 1000) }
      : {}),
  };
}

/** What a line says, or undefined when it is no watch event. */
export function parseWatchEvent(line: string): WatchEvent | undefined {
  const event = parseJson(line);
  if (!isJsonObject(event) || !isJsonObject(event.object)) {
    return undefined;
  }
  const { type, object } = event;
  switch (type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      return { type, object };
    case 'BOOKMARK': {
      const resourceVersion = stringAt(
        objectAt(object, 'metadata'),
        'resourceVersion',
      );
      return resourceVersion === undefined
        ? undefined
        : { type, resourceVersion };
    }
    case 'ERROR':
      return parseError(object);
    default:
      return undefined;
  }
}
