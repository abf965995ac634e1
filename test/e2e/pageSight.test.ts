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
import { setFaults } from './demoClusters';
import { enterAsGuest } from './enterAsGuest';
import { lookAt } from './lookAt';
import { clusterRow } from './rows';

test('a cluster that cannot be seen, or not all of it, says what to do', async ({
  page,
}, testInfo) => {
  await enterAsGuest(page, '/flux/clusters');

  const recovery = clusterRow(page, 'Recovery');
  await expect(recovery).toContainText('Not reachable');
  await expect(recovery).toContainText('firing for');
  await page
    .getByRole('button', { name: 'Show the detail of Recovery' })
    .click();
  await expect(
    page
      .getByText(/Check that the cluster runs and that Backstage can reach/)
      .first(),
  ).toBeVisible();

  await setFaults('staging', [
    { type: 'status', status: 403, on: { plural: 'receivers' } },
  ]);
  const staging = clusterRow(page, 'Staging');
  await expect(staging).toContainText('1 thing cannot be read', {
    timeout: 60_000,
  });
  await page
    .getByRole('button', { name: 'Show the detail of Staging' })
    .click();
  await expect(
    page.locator('code').filter({ hasText: 'resources: ["receivers"]' }),
  ).toBeVisible();
  await lookAt(page, testInfo, 'forbidden');
  await setFaults('staging', []);
  await expect(staging).not.toContainText('cannot be read', {
    timeout: 60_000,
  });

  const edge = clusterRow(page, 'Edge');
  await expect(edge).toContainText('old data', { timeout: 180_000 });
  await expect(edge).toContainText('min ago');
  await lookAt(page, testInfo, 'stale');
  await page.goto('/');
  await expect(page.getByText(/data is \d+ min old/)).toBeVisible();
});
