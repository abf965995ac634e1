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

/** What is there to see on each part of the Flux page, once it is read. */
const parts = [
  ['Clusters', /^Flux needs someone on/],
  ['Resources', /^\d+ resources, as far as can be seen$/],
  ['Alerts', /alerts? (is|are) firing|root causes?/],
  ['Revisions', /not the same on all clusters$/],
  ['Controllers', /controllers? of Flux|No controller is down/],
  ['Coverage', /on Edge/],
] as const;

test('every part of the Flux page has its answer, and keeps nobody out, light and dark', async ({
  page,
}, testInfo) => {
  await enterAsGuest(page, '/flux');
  for (const [part, answer] of parts) {
    await test.step(part, async () => {
      await page.getByRole('tab', { name: part, exact: true }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
        answer,
      );
      await lookAt(page, testInfo, part.toLowerCase());
    });
  }
});

test('what is not there says so, and where to look instead', async ({
  page,
}, testInfo) => {
  await enterAsGuest(page, '/flux/resources?q=zzz');
  await expect(page.getByText('No resource matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).last().click();
  await expect(
    page.getByText(/resources, as far as can be seen/),
  ).toBeVisible();

  const missing = '/flux/resources/staging/Kustomization/flux-system/nowhere';
  await page.goto(missing);
  await expect(page.getByText(/nowhere/).first()).toBeVisible();
  await lookAt(page, testInfo, 'missing', /nowhere/);

  await page.goto('/flux/resources?readiness=Broken');
  await page.getByRole('button', { name: 'Correct the address' }).click();
  await expect(page).toHaveURL(/\/flux\/resources$/);
});
