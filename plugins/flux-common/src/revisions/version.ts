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

/** A version taken apart: `major.minor.patch`, and what comes before a release. */
export interface Version {
  numbers: readonly [bigint, bigint, bigint];
  prerelease: readonly string[];
}

const VERSION =
  /^v?(\d{1,30})\.(\d{1,30})\.(\d{1,30})(?:-([0-9A-Za-z.-]{1,100}))?(?:\+[0-9A-Za-z.-]{1,100})?$/;

/** A semantic version, with or without a leading `v`. */
export function parseVersion(text: string): Version | undefined {
  const found = VERSION.exec(text);
  return found
    ? {
        numbers: [BigInt(found[1]), BigInt(found[2]), BigInt(found[3])],
        prerelease: found[4]?.split('.') ?? [],
      }
    : undefined;
}

function compareIdentifiers(a: string, b: string): number {
  const numeric = [a, b].map(text => /^\d+$/.test(text));
  if (numeric[0] && numeric[1]) {
    return sign(BigInt(a), BigInt(b));
  }
  if (numeric[0] !== numeric[1]) {
    return numeric[0] ? -1 : 1;
  }
  return sign(a, b);
}

function sign<T extends bigint | string>(a: T, b: T): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * The precedence of semver.org, section 11: negative when `a` is the older
 * one, 0 when neither is. Build metadata counts for nothing.
 */
export function compareVersions(a: Version, b: Version): number {
  for (const index of [0, 1, 2] as const) {
    const order = sign(a.numbers[index], b.numbers[index]);
    if (order !== 0) {
      return order;
    }
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return b.prerelease.length - a.prerelease.length;
  }
  for (const [index, identifier] of a.prerelease.entries()) {
    const other = b.prerelease.at(index);
    const order =
      other === undefined ? 1 : compareIdentifiers(identifier, other);
    if (order !== 0) {
      return order;
    }
  }
  return a.prerelease.length - b.prerelease.length;
}
