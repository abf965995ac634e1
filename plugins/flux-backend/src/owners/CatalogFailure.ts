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

/** Why something of the catalog could not be read, for those who look. */
export interface CatalogFailure {
  message: string;
  hint: string;
}

/**
 * More of the catalog than one answer can look at.
 *
 * @param what - was looked for, and among how many
 */
export function catalogLimit(what: string, hint: string): CatalogFailure {
  return { message: `Not everything was looked at: ${what}`, hint };
}

/** @param what - in words, such as `the owners of resources` */
export function catalogFailure(what: string, error: unknown): CatalogFailure {
  const words = error instanceof Error ? error.message : String(error);
  return {
    message: `Reading ${what} from the catalog failed: ${words}`,
    hint: 'Check that the catalog of Backstage runs, and its logs. It is asked again with the next look.',
  };
}
