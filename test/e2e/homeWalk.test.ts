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
import { enterAsGuest } from './enterAsGuest';
import { lookAt } from './lookAt';

test('from the home page one comes to what fails, what it holds up, where that stops, and the controller', async ({
  page,
}, testInfo) => {
  await enterAsGuest(page, '/');

  const needed = page.getByText(/things of yours need someone/);
  await expect(needed).toBeVisible();
  await expect(page.getByText(/clusters need someone/)).toBeVisible();
  await expect(page.getByText(/\d+ alerts? firing/).first()).toBeVisible();
  await lookAt(page, testInfo, 'home');

  await page
    .getByRole('listitem')
    .filter({ hasText: 'holds up payments' })
    .first()
    .getByRole('link', { name: 'payments' })
    .click();
  const headline = page.getByRole('status').getByRole('heading');
  const failed = /^HelmChart apps-payments on Production has failed/;
  await expect(headline).toHaveText(failed);
  await expect(page.getByText(/It holds up payments/)).toBeVisible();
  await lookAt(page, testInfo, 'resource-failed');

  await page
    .getByRole('link', { name: 'payments', exact: true })
    .last()
    .click();
  await expect(headline).toHaveText(
    'HelmRelease payments on Production waits for something else',
  );
  await expect(
    page.getByText(/It goes back to HelmChart apps-payments, which has failed/),
  ).toBeVisible();
  await lookAt(page, testInfo, 'resource-blocked');

  await page.getByRole('link', { name: 'apps-payments' }).first().click();
  await expect(headline).toHaveText(failed);
  await page
    .getByRole('link', { name: 'The controllers of Flux on Production' })
    .click();
  await expect(page).toHaveURL(/\/flux\/controllers\?cluster=production$/);
  await page.getByRole('link', { name: 'source-controller' }).click();
  await expect(headline).toContainText('source-controller on Production');
  await expect(page.getByText('1 of 1 pods ready')).toBeVisible();
  await lookAt(page, testInfo, 'controller');

  for (let steps = 0; steps < 5; steps++) {
    await page.goBack();
  }
  await expect(needed).toBeVisible();
});
