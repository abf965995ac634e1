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
import { tabTo } from './keyboard';

test('the resources are paged, filtered and sorted by keyboard, and the address keeps the view', async ({
  page,
}) => {
  await enterAsGuest(page, '/flux/resources');
  const found = page.getByRole('heading', { level: 2 });
  await expect(found).toHaveText(/^\d+ resources, as far as can be seen$/);

  await tabTo(
    page,
    page.getByRole('button', { name: 'Next page' }),
    'Shift+Tab',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cursor=.*before=50/);
  await expect(page.getByText(/^51 to \d+ of \d+$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^51 to \d+ of \d+$/)).toBeVisible();

  await tabTo(page, page.getByRole('searchbox', { name: 'Search' }));
  await page.keyboard.type('flux-system');
  await expect(page).toHaveURL(/\?q=flux-system$/);
  const failed = page.getByRole('button', { name: /^Failed/ });
  await tabTo(page, failed);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/readiness=Failed/);
  const order = page.getByRole('combobox', { name: 'Order' });
  await tabTo(page, order);
  // From what needs someone, over the other way round, to the name.
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/order=descending/);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/sort=name/);

  await page.reload();
  await expect(failed).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue(
    'flux-system',
  );
  await expect(order).toHaveValue('2');
  await expect(found).toHaveText(/^\d+ resources match$/);
  const names = await page
    .getByRole('rowheader')
    .evaluateAll(cells =>
      cells.map(cell => cell.querySelector('a')?.innerText),
    );
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual([...names].sort());
});
