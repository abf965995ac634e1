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

import { resolve } from 'node:path';
import { DemoCluster } from '@fluxwatch/demo-cluster';
import { ApiClient } from '../api/ApiClient';
import type { ContractTarget } from './ContractTarget';
import { NAMESPACE } from './contractObjects';

const RECORDING = resolve(
  require.resolve('../../package.json'),
  '../../recordings/incidents',
);

/** A demo cluster as the contract is tried on it. */
export interface DemoTarget extends ContractTarget {
  end(): Promise<void>;
}

/** Starts one in which time stands still, with the users of a real cluster. */
export async function startDemoTarget(): Promise<DemoTarget> {
  const cluster = await DemoCluster.start({
    name: 'contract',
    recording: RECORDING,
    stepped: true,
    https: true,
    token: 'of-admin',
    users: [
      {
        name: 'viewer',
        token: 'of-viewer',
        rules: [
          {
            verbs: ['get', 'list', 'watch'],
            groups: [
              'kustomize.toolkit.fluxcd.io',
              'helm.toolkit.fluxcd.io',
              'source.toolkit.fluxcd.io',
              'notification.toolkit.fluxcd.io',
              'image.toolkit.fluxcd.io',
            ],
            resources: ['*'],
            namespaces: [NAMESPACE],
          },
        ],
      },
    ],
  });
  const { caData = '', url } = cluster;
  const ca = Buffer.from(caData, 'base64').toString('utf8');
  const tokens = {
    admin: 'of-admin',
    viewer: 'of-viewer',
    stranger: 'of-nobody',
    nobody: undefined,
  };
  return {
    as: user => new ApiClient({ url, ca }, tokens[user]),
    async put(object) {
      cluster.upsert({ ...object });
    },
    async remove({ apiVersion, kind, metadata }) {
      cluster.remove({ apiVersion, kind, ...metadata });
    },
    async forgetHistory() {
      cluster.forgetHistory();
    },
    end: () => cluster.close(),
  };
}
