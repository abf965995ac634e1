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

import { asObject, asSeconds, asString, expected } from './expect';
import type { NumberedLine } from './readFile';
import { readJsonLines } from './readFile';
import { recordedObject } from './recordedObject';
import type { RecordedEvent, RecordedStep } from './Recording';

/** Reads `watch.ndjson`. */
export async function readEvents(path: string): Promise<RecordedEvent[]> {
  return (await readJsonLines(path)).map(recordedEvent);
}

/** Reads `steps.ndjson`. */
export async function readSteps(path: string): Promise<RecordedStep[]> {
  return (await readJsonLines(path)).map(({ where, value }) => ({
    t: asSeconds(value.t, `${where}: t`),
    step: asString(value.step, `${where}: step`),
  }));
}

function recordedEvent({ where, value }: NumberedLine): RecordedEvent {
  const event = {
    t: asSeconds(value.t, `${where}: t`),
    apiVersion: asString(value.apiVersion, `${where}: apiVersion`),
    resource: asString(value.resource, `${where}: resource`),
  };
  switch (value.type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      return {
        ...event,
        type: value.type,
        object: recordedObject(value.object, `${where}: object`, {
          apiVersion: event.apiVersion,
        }),
      };
    case 'BOOKMARK': {
      const object = asObject(value.object, `${where}: object`);
      const metadata = asObject(object.metadata, `${where}: object.metadata`);
      return { ...event, type: value.type, object: { ...object, metadata } };
    }
    default:
      throw expected(
        `${where}: type`,
        'ADDED, MODIFIED, DELETED or BOOKMARK',
        value.type,
      );
  }
}
