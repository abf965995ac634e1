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

import type { JsonObject } from '@backstage/types';
import type {
  RecordedChange,
  RecordedObject,
  Recording,
} from '@fluxwatch/recording';

/** The moment of t = 0 in these recordings. */
const RECORDED_START = Date.parse('2026-11-23T08:00:00Z');

/** The time in a recording, so many seconds after its start. */
export function recordedTime(seconds: number): string {
  const time = new Date(RECORDED_START + seconds * 1000).toISOString();
  return time.replace('.000Z', 'Z');
}

/** A Kustomization in namespace `apps` that was applied a minute before the start. */
export function kustomizationOf(
  name: string,
  over: {
    metadata?: JsonObject;
    spec?: JsonObject;
    status?: JsonObject;
    ready?: 'True' | 'False';
    since?: number;
  } = {},
): RecordedObject {
  const { ready = 'True', since = -60 } = over;
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      generation: 1,
      creationTimestamp: recordedTime(-3600),
      uid: `uid-of-${name}`,
      resourceVersion: '1',
      ...over.metadata,
      name,
      namespace: 'apps',
    },
    spec: { interval: '10m0s', path: `./${name}`, ...over.spec },
    status: {
      conditions: [
        {
          type: 'Ready',
          status: ready,
          reason: ready === 'True' ? 'ReconciliationSucceeded' : 'BuildFailed',
          message: 'it was tried',
          lastTransitionTime: recordedTime(since),
          observedGeneration: 1,
        },
      ],
      observedGeneration: 1,
      ...over.status,
    },
  };
}

/** A change of a Kustomization at a second of the recording. */
export function changeAt(
  t: number,
  object: RecordedObject,
  type: RecordedChange['type'] = 'MODIFIED',
): RecordedChange {
  const { apiVersion } = object;
  return { t, apiVersion, resource: 'kustomizations', type, object };
}

/** A recording of Kustomizations. */
export function recordingOf(
  items: RecordedObject[],
  events: RecordedChange[] = [],
): Recording {
  return {
    folder: 'test',
    startedAt: RECORDED_START,
    lists: [
      {
        plural: 'kustomizations',
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        resourceVersion: '1',
        items,
      },
    ],
    events,
    steps: [],
    metrics: [],
    tables: {},
  };
}
