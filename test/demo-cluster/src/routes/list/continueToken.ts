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

import type { JsonValue } from '@backstage/types';
import { ApiError } from '../../http/ApiError';
import { isObject } from '../../json/isObject';

/** Where the next page of a list begins. */
export interface ContinueToken {
  /** The resourceVersion of the whole list; -1 to go on with whatever is there now. */
  revision: number;
  /** Namespace and name of the last object of the page before. */
  after: string;
}

/** Writes a token as the `continue` of a list. */
export function encodeContinue({ revision, after }: ContinueToken): string {
  const token = { v: 'meta.k8s.io/v1', rv: revision, start: after };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Reads a token that a client sends back. */
export function decodeContinue(text: string): ContinueToken {
  let token: JsonValue;
  try {
    token = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch (error) {
    throw invalid(String(error));
  }
  if (!isObject(token) || token.v !== 'meta.k8s.io/v1') {
    throw invalid('server does not recognize this encoded version');
  }
  const { rv, start } = token;
  if (typeof rv !== 'number' || typeof start !== 'string') {
    throw invalid('incorrect encoded start resourceVersion');
  }
  return { revision: rv, after: start };
}

function invalid(reason: string): ApiError {
  return new ApiError(
    400,
    `invalid continue token: continue key is not valid: ${reason}`,
  );
}
