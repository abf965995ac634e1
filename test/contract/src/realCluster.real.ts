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

import type { RealCluster } from '@fluxwatch/real-cluster';
import { describeContract } from './suite/describeContract';
import type { RealTarget } from './target/RealTarget';
import { startRealTarget } from './target/startRealTarget';

const START_MS = 180_000;

jest.setTimeout(30_000);

describe('a real cluster', () => {
  let target: RealTarget;
  let cluster: RealCluster;
  beforeAll(async () => {
    ({ target, cluster } = await startRealTarget());
  }, START_MS);
  afterAll(() => cluster?.end());

  describeContract(() => target);
});
