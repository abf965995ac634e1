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

/** What is wrong with `resourceVersionMatch`. */
export interface FieldFault {
  reason: 'FieldValueForbidden' | 'FieldValueNotSupported';
  message: string;
}

/** It may not be there, or not be missing. */
export function forbidden(why: string): FieldFault {
  return { reason: 'FieldValueForbidden', message: `Forbidden: ${why}` };
}

/** It is something that is not known. */
export function unsupported(value: string, known: string[]): FieldFault {
  const values = known.map(name => JSON.stringify(name)).join(', ');
  return {
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(
      value,
    )}: supported values: ${values}`,
  };
}

/** The refusal of a list or watch whose options contradict each other. */
export function invalidOptions(faults: FieldFault[]): ApiError {
  const field = 'resourceVersionMatch';
  const said = faults.map(({ message }) => `${field}: ${message}`).join(', ');
  return new ApiError(
    422,
    `ListOptions.meta.k8s.io "" is invalid: ${
      faults.length > 1 ? `[${said}]` : said
    }`,
    {
      group: 'meta.k8s.io',
      kind: 'ListOptions',
      causes: faults.map(fault => ({ ...fault, field })),
    },
  );
}
