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

import { mockServices } from '@backstage/backend-test-utils';
import { ClusterReader } from '../ClusterReader';
import { ClusterStatus } from '../ClusterStatus';
import { ReadTiming } from '../ReadTiming';
import { StoredPosition } from '../ResourceSink';
import { createTestClient, fastTiming, until } from './testReader';
import { useScriptedKubernetes } from './useScriptedKubernetes';

/** An API server for each test of a suite, and the ClusterReaders that a test starts on it. */
export function useClusterReader() {
  const running: ClusterReader[] = [];
  const { kubernetes, sink, watching } = useScriptedKubernetes(() =>
    Promise.all(running.splice(0).map(reader => reader.stop())),
  );
  let statuses: ClusterStatus[];

  beforeEach(() => {
    statuses = [];
  });

  function startReader(
    options: {
      namespaces?: string[];
      positions?: StoredPosition[];
      timing?: Partial<ReadTiming>;
    } = {},
  ): ClusterReader {
    const reader = new ClusterReader({
      client: createTestClient(kubernetes().baseUrl),
      sink: sink(),
      logger: mockServices.logger.mock(),
      onStatus: status => statuses.push(status),
      namespaces: options.namespaces,
      timing: { ...fastTiming, ...options.timing },
    });
    running.push(reader);
    reader.start(options.positions);
    return reader;
  }

  return {
    kubernetes,
    sink,
    statuses: () => statuses,
    startReader,
    synced: (reader: ClusterReader) =>
      until('all kinds are in', () => reader.status.synced),
    watching,
  };
}
