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

import type { BuiltBinary } from './BinarySpec';
import { BINARY_SPECS } from './binarySpecs';
import { buildBinary } from './buildBinary';
import { locateBinary, type BinaryLocation } from './locateBinary';

/** All binaries of a cluster by their names. */
export type Binaries = Record<string, BuiltBinary>;

export interface BuildAllOptions {
  cache: string;
  /** How many packages are compiled at a time. */
  jobs?: number;
  /** Runs one build and shows how it goes. */
  phase: (
    title: string,
    work: (note: (text: string) => void) => Promise<void>,
  ) => Promise<void>;
}

/** Where every binary is; those that `exists` says no of must be built first. */
export function locateBinaries(cache: string): Promise<BinaryLocation[]> {
  return Promise.all(BINARY_SPECS.map(spec => locateBinary(spec, cache)));
}

/**
 * Builds what the cache does not hold yet, one binary after the other: a single
 * one keeps every processor busy.
 */
export async function buildBinaries(
  options: BuildAllOptions,
): Promise<Binaries> {
  const { cache, jobs, phase } = options;
  const locations = await locateBinaries(cache);
  const missing = locations.filter(location => !location.exists);
  for (const [index, location] of missing.entries()) {
    const title = `${location.spec.name} (${index + 1} of ${missing.length})`;
    await phase(title, onProgress =>
      buildBinary(location, { jobs, onProgress }),
    );
  }
  return Object.fromEntries(
    locations.map(({ spec, path, files }) => [spec.name, { path, files }]),
  );
}
