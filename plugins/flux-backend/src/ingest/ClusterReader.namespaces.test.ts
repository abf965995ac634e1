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
import { RecordingSink } from './__testUtils__/RecordingSink';
import { ScriptedKubernetes } from './__testUtils__/ScriptedKubernetes';
import {
  createTestClient,
  fastTiming,
  kustomizations,
  until,
} from './__testUtils__/testReader';
import { ClusterReader } from './ClusterReader';
import { ClusterStatus } from './ClusterStatus';

describe('ClusterReader limited to namespaces', () => {
  it('says what it reads, so that all else can be forgotten', async () => {
    const kubernetes = await ScriptedKubernetes.start();
    const statuses: ClusterStatus[] = [];
    const reader = new ClusterReader({
      client: createTestClient(kubernetes.baseUrl),
      sink: new RecordingSink(),
      logger: mockServices.logger.mock(),
      onStatus: status => statuses.push(status),
      namespaces: ['apps', 'infra'],
      timing: fastTiming,
    });
    try {
      reader.start();
      await until('all is read', () => reader.status.synced);

      expect(statuses.find(({ synced }) => synced)).toMatchObject({
        kinds: [kustomizations],
        namespaces: ['apps', 'infra'],
      });
    } finally {
      await reader.stop();
      await kubernetes.stop();
    }
  });
});
