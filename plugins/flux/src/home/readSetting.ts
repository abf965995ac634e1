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

// Settings come back from where the portal keeps them for its users: what does
// not fit counts as not set.

function setting(stored: object, name: string): unknown {
  return Object.entries(stored).find(([key]) => key === name)?.[1];
}

/** A whole number within bounds. */
export function countSetting(
  stored: object,
  name: string,
  bounds: { default: number; minimum: number; maximum: number },
): number {
  const value = setting(stored, name);
  return typeof value === 'number' && Number.isInteger(value)
    ? Math.min(bounds.maximum, Math.max(bounds.minimum, value))
    : bounds.default;
}

export function flagSetting(
  stored: object,
  name: string,
  otherwise: boolean,
): boolean {
  const value = setting(stored, name);
  return typeof value === 'boolean' ? value : otherwise;
}

/** Texts, without the empty ones. */
export function textsSetting(
  stored: object,
  name: string,
  otherwise: string[],
): string[] {
  const value = setting(stored, name);
  return Array.isArray(value)
    ? value.filter(
        (item): item is string => typeof item === 'string' && item !== '',
      )
    : otherwise;
}

/** Some of the choices; all of them where none is chosen. */
export function choicesSetting<T extends string>(
  stored: object,
  name: string,
  choices: readonly T[],
): T[] {
  const texts = textsSetting(stored, name, []);
  const chosen = choices.filter(choice => texts.includes(choice));
  return chosen.length > 0 ? chosen : [...choices];
}
