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
/** Semantic Versioning 2.0.0, with the `v` that Flux puts before it. */
const VERSION =
  /^v?(\d{1,15})\.(\d{1,15})\.(\d{1,15})(?:-([0-9A-Za-z.-]{1,100}))?(?:\+[0-9A-Za-z.-]*)?$/;
const NUMERIC = /^\d{1,15}$/;

interface Version {
  numbers: readonly number[];
  /** Identifiers of a pre-release; empty for a release. */
  pre: readonly string[];
}

function parse(text: string): Version | undefined {
  const found = VERSION.exec(text);
  return found
    ? {
        numbers: found.slice(1, 4).map(Number),
        pre: found[4]?.split('.') ?? [],
      }
    : undefined;
}

/** Whether a text is a version that can be ordered. */
export function isVersion(text: string): boolean {
  return parse(text) !== undefined;
}

function compareIdentifiers(a: string, b: string): number {
  const [numericA, numericB] = [NUMERIC.test(a), NUMERIC.test(b)];
  if (numericA && numericB) {
    return Number(a) - Number(b);
  }
  if (numericA !== numericB) {
    return numericA ? -1 : 1;
  }
  return a < b ? -1 : Number(a > b);
}

function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) {
    return b.length - a.length;
  }
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareIdentifiers(a[index], b[index]);
    if (order !== 0) {
      return order;
    }
  }
  return a.length - b.length;
}

/**
 * Orders versions by their meaning; a text that is no version comes first.
 *
 * @public
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  if (!left || !right) {
    return Number(left !== undefined) - Number(right !== undefined);
  }
  for (let index = 0; index < 3; index++) {
    const order = left.numbers[index] - right.numbers[index];
    if (order !== 0) {
      return order;
    }
  }
  return comparePre(left.pre, right.pre);
}

/**
 * The newest of some versions, where it is newer than one's own.
 *
 * @public
 */
export function newerVersion(
  own: string,
  others: readonly string[],
): string | undefined {
  if (!parse(own)) {
    return undefined;
  }
  const newest = others.reduce(
    (best, each) => (compareVersions(each, best) > 0 ? each : best),
    own,
  );
  return compareVersions(newest, own) > 0 ? newest : undefined;
}
