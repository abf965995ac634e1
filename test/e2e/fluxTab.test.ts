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
import { expectNothingSerious } from './accessibility';
import { advanceCluster } from './demoClusters';
import { enterAsGuest } from './enterAsGuest';
import { rowOf } from './rows';

test('the tab shows a failure with its alert, and turns Ready without a reload', async ({
  page,
}) => {
  await enterAsGuest(page, '/catalog/default/component/checkout/flux');

  const production = rowOf(page, 'checkout', 'Production');
  await expect(production).toContainText('Failed');
  await expect(production).toContainText(/firing for|fires in/);
  await expect(production).toContainText('firing for', { timeout: 60_000 });
  await expect(
    page.getByText(/checkout is not deployed as pushed on/).first(),
  ).toBeVisible();
  await expect(page.getByText(/Recovery/).first()).toBeVisible();
  await expectNothingSerious(page);

  await production.getByRole('button', { name: /Show the detail/ }).click();
  await expect(
    page.getByRole('row').filter({ hasText: 'HealthCheckFailed' }).first(),
  ).toBeVisible();
  await expectNothingSerious(page);

  const loaded = await page.evaluate(() => performance.timeOrigin);
  await advanceCluster('production', 214);
  await expect(production).toContainText('Ready', { timeout: 60_000 });
  await expect(production).not.toContainText('firing for');
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
});

test('what waits for a failing resource points at it instead of raising an alert', async ({
  page,
}) => {
  await enterAsGuest(page, '/catalog/default/component/frontend/flux');

  const staging = rowOf(page, 'frontend', 'Staging');
  await expect(staging).toContainText('Blocked');
  await expect(staging).toContainText('by checkout');
  await expect(staging).not.toContainText(/firing for|fires in/);
});

test('the overview of an entity has the verdict in a card', async ({
  page,
}) => {
  await enterAsGuest(page, '/catalog/default/component/checkout');

  await expect(
    page.getByText(/checkout is not deployed as pushed on/).first(),
  ).toBeVisible();
  await page.getByRole('link', { name: /Flux tab/ }).click();
  await expect(rowOf(page, 'checkout', 'Staging')).toBeVisible();
  await expectNothingSerious(page);
});
