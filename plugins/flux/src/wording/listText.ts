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

import { Translate } from '../translation';

/**
 * Names in a row, as a sentence holds them: `a`, `a and b`, `a, b and 3 more`.
 *
 * @param unnamed - how many more there are, whose names are not known
 */
export function listText(
  t: Translate,
  names: readonly string[],
  shown: number = 3,
  unnamed: number = 0,
): string {
  if (unnamed > 0 || names.length > shown) {
    const named = names.slice(0, shown - 1);
    return t('words.list.more', {
      names: named.join(', '),
      amount: String(names.length + unnamed - named.length),
    });
  }
  if (names.length <= 1) {
    return names[0] ?? '';
  }
  return t('words.list.two', {
    first: names.slice(0, -1).join(', '),
    last: names[names.length - 1],
  });
}
