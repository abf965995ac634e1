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

import { expect, test } from '@playwright/test';
import { advanceCluster } from './demoClusters';
import { enterAsGuest } from './enterAsGuest';
import { rowOf } from './rows';

test('what happens in a cluster is on the Flux page without a reload', async ({
  page,
}) => {
  await enterAsGuest(page, '/flux/resources?q=broken&cluster=staging');
  const broken = rowOf(page, 'broken', 'Staging');
  await expect(broken).toContainText('Ready');

  const loaded = await page.evaluate(() => performance.timeOrigin);
  await advanceCluster('staging', 24);
  await expect(broken).toContainText('Failed');
  await expect(broken).toContainText('failed to decode Kubernetes YAML');
  await expect(broken).toContainText(/fires in|firing for/);
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
});
