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

import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Lists of Backstage's own cards, whose items are no list items. */
const BACKSTAGE_LISTS = '.MuiList-root';
/** The colours of Backstage's code snippets. */
const BACKSTAGE_CODE = 'code[class^="language-"]';

/** Nothing on the page keeps somebody out, as far as axe can tell. */
export async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // The portal puts its pages into one or the other.
    .include('main, article')
    .exclude(BACKSTAGE_LISTS)
    .exclude(BACKSTAGE_CODE)
    .analyze();
  const serious = violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  expect
    .soft(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html)}`),
    )
    .toEqual([]);
}
