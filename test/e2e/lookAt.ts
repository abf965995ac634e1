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

import { expect, Page, TestInfo } from '@playwright/test';
import { expectNothingSerious } from './accessibility';

const NARROW = 800;
const WIDE = 1280;
const SHORTEST = 700;
const LONGEST = 2400;

/** As high as all that is to be seen, within limits. */
async function stretch(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: SHORTEST });
  const height = await page.evaluate(() =>
    Math.max(
      ...Array.from(
        document.querySelectorAll('html, main, article'),
        node => node.getBoundingClientRect().top + node.scrollHeight,
      ),
    ),
  );
  await page.setViewportSize({
    width,
    height: Math.ceil(Math.min(Math.max(height, SHORTEST), LONGEST)),
  });
}

async function keepPicture(
  page: Page,
  testInfo: TestInfo,
  name: string,
  width: number,
): Promise<void> {
  await stretch(page, width);
  await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
}

/**
 * Looks at a page: keeps pictures of it, wide and narrow, light and dark, in
 * the folder of the test, and expects that it keeps nobody out.
 *
 * @param seen - a text that is there once the page has read its answer
 */
export async function lookAt(
  page: Page,
  testInfo: TestInfo,
  name: string,
  seen: RegExp = /^live/,
): Promise<void> {
  const before = page.viewportSize();
  await keepPicture(page, testInfo, `${name}-narrow`, NARROW);
  await keepPicture(page, testInfo, `${name}-light`, WIDE);
  await expectNothingSerious(page);
  if (before) await page.setViewportSize(before);

  // On a page of its own: styles of both themes mix where one switches.
  const dark = await page.context().newPage();
  await dark.emulateMedia({ colorScheme: 'dark' });
  await dark.goto(page.url());
  await expect(dark.getByText(seen).first()).toBeVisible();
  await keepPicture(dark, testInfo, `${name}-dark`, WIDE);
  await dark.close();
}
