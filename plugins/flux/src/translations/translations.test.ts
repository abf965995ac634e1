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

import { fluxTranslationRef } from '../translation';
import { englishTexts } from '../__testUtils__/translate';
import german from './de';
import { fluxTranslations, default as fluxTranslationsModule } from '.';

/** What a text has filled in: `{{name}}`. */
function placeholders(text: string | null): string[] {
  return [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]);
}

describe('the German translation', () => {
  const texts = Object.entries<string | null>(german.messages);

  it('leaves nothing out, and fills in what the English text does', () => {
    const t = englishTexts();
    const say: (key: string, options: object) => string = Object.assign(
      (key: string, options: object) => Reflect.apply(t, null, [key, options]),
    );
    expect(texts.length).toBeGreaterThan(150);
    for (const [key, text] of texts) {
      const plain = key.replace(/_(one|other)$/, '');
      const filled = Object.fromEntries(
        placeholders(text).map(name => [name, name === 'count' ? 2 : name]),
      );
      const english = say(plain, { ...filled, count: 2 });
      expect([key, text]).not.toEqual([key, null]);
      expect([key, placeholders(english)]).toEqual([key, []]);
    }
  });

  it('is offered to both frontend systems', () => {
    expect(fluxTranslations.id).toBe(fluxTranslationRef.id);
    expect(fluxTranslationsModule).toMatchObject({ pluginId: 'app' });
  });
});
