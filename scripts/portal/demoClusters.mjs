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

import { typescript } from '../setup/typescript.mjs';
import { untilListening } from './waiting.mjs';

/**
 * @typedef {{ name: string, recording: string, port: number, args?: string[] }}
 *   DemoCluster
 */

/**
 * Clusters that replay recordings, and ports that belong to clusters where
 * nobody may answer.
 *
 * @param {DemoCluster[]} clusters
 * @param {{ name: string, port: number }[]} unreachable
 * @returns {import('./portal.mjs').Clusters}
 */
export function demoClusters(clusters, unreachable) {
  return {
    title: 'Demo clusters',
    what: 'A demo cluster',
    patienceMs: 60_000,
    ports: [
      ...clusters.map(({ port, name }) => ({
        port,
        for: `the demo cluster "${name}"`,
      })),
      ...unreachable.map(({ port, name }) => ({
        port,
        for: `the cluster "${name}", where nobody may answer`,
      })),
    ],
    services: toolchain =>
      clusters.map(({ name, recording, port, args = [] }) => ({
        name,
        ...typescript(toolchain, 'test/demo-cluster/src/cli.ts', [
          '--recording',
          `test/recordings/${recording}`,
          '--name',
          name,
          '--port',
          String(port),
          ...args,
        ]),
      })),
    ready: deadline =>
      untilListening(
        clusters.map(({ port }) => port),
        deadline,
      ),
  };
}
