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

import { ApiError } from '../../http/ApiError';
import type { ContinueToken } from './continueToken';
import { decodeContinue } from './continueToken';
import { forbidden, invalidOptions, unsupported } from './invalidOptions';

/** Which state of a kind a list shows. */
export type ListMoment =
  /** As it is now, or anything not older than `notOlderThan`, which now always is. */
  | { at: 'now'; notOlderThan?: number }
  /** As it was at a resourceVersion. */
  | { at: number };

export interface ListParameters {
  moment: ListMoment;
  /** 0 for no limit. */
  limit: number;
  continueFrom?: ContinueToken;
}

/** Reads `limit`, `continue`, `resourceVersion` and `resourceVersionMatch` of a list, by the API server's rules for their combinations. */
export function listParameters(query: URLSearchParams): ListParameters {
  const limit = parseNumber(query.get('limit'), 'limit') ?? 0;
  const revision = parseNumber(query.get('resourceVersion'), 'resourceVersion');
  const match = query.get('resourceVersionMatch') || undefined;
  const token = query.get('continue');

  if (token) {
    if (revision || match) {
      throw new ApiError(
        400,
        'specifying resource version is not allowed when using continue',
      );
    }
    return {
      moment: { at: 'now' },
      limit,
      continueFrom: decodeContinue(token),
    };
  }
  checkMatch(match, revision);
  if (match === 'Exact' && revision) {
    return { moment: { at: revision }, limit };
  }
  if (revision && limit > 0 && !match) {
    return { moment: { at: revision }, limit };
  }
  return {
    moment: { at: 'now', notOlderThan: revision },
    // The cache, which answers resourceVersion 0, does not page.
    limit: revision === 0 ? 0 : limit,
  };
}

function checkMatch(match?: string, revision?: number): void {
  if (match === undefined) {
    return;
  }
  if (match !== 'Exact' && match !== 'NotOlderThan') {
    throw invalidOptions([unsupported(match, ['Exact', 'NotOlderThan', ''])]);
  }
  if (revision === undefined) {
    throw invalidOptions([
      forbidden(
        'resourceVersionMatch is forbidden unless resourceVersion is provided',
      ),
    ]);
  }
  if (match === 'Exact' && revision === 0) {
    throw invalidOptions([
      forbidden(
        'resourceVersionMatch "exact" is forbidden for resourceVersion "0"',
      ),
    ]);
  }
}

/** Reads a number from 0; undefined where the parameter is missing or empty. */
export function parseNumber(
  text: string | null,
  parameter: string,
): number | undefined {
  if (text === null || text === '') {
    return undefined;
  }
  if (!/^\d{1,15}$/.test(text)) {
    throw new ApiError(
      400,
      `Invalid value: ${JSON.stringify(text)} for ${parameter}: not a number`,
    );
  }
  return Number(text);
}
