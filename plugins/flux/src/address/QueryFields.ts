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

/** A text that came from an address, or none. */
function known<T extends string>(
  values: readonly T[],
  text: string,
): T | undefined {
  return values.find(value => value === text);
}

/**
 * Reads the query of an address that anybody may have written: what does not
 * hold is passed over, and its name kept for telling the reader.
 */
export class QueryFields {
  readonly #search: URLSearchParams;
  readonly #ignored = new Set<string>();

  constructor(search: URLSearchParams) {
    this.#search = search;
  }

  /** The names of what could not be read. */
  get ignored(): string[] {
    return [...this.#ignored];
  }

  /** One text; empty when it is not there. */
  text(
    name: string,
    maxLength: number,
    isValid: (text: string) => boolean = () => true,
  ): string {
    const values = this.#search.getAll(name);
    const text = values[0] ?? '';
    const isGood = text === '' || (text.length <= maxLength && isValid(text));
    if (values.length > 1 || !isGood) {
      this.#ignored.add(name);
      return '';
    }
    return text;
  }

  /** Several texts, each once. */
  texts(
    name: string,
    most: number,
    isValid: (text: string) => boolean = isName,
  ): string[] {
    const values = [...new Set(this.#search.getAll(name))];
    const valid = values.filter(isValid).slice(0, most);
    if (valid.length < values.length) {
      this.#ignored.add(name);
    }
    return valid;
  }

  /** Several of the known values. */
  choices<T extends string>(name: string, values: readonly T[]): T[] {
    return this.texts(name, values.length, text =>
      values.some(value => value === text),
    ).flatMap(text => known(values, text) ?? []);
  }

  /** One of the known values. */
  choice<T extends string>(
    name: string,
    values: readonly T[],
    otherwise: T,
  ): T {
    const text = this.text(
      name,
      100,
      value => known(values, value) !== undefined,
    );
    return known(values, text) ?? otherwise;
  }

  /** A whole number that is not negative; 0 when it is not there. */
  count(name: string): number {
    return Number(this.text(name, 9, text => /^\d+$/.test(text)));
  }
}

/** As long as Kubernetes and the catalog let names be. */
function isName(text: string): boolean {
  return text.length > 0 && text.length <= 253;
}
