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

import { ApiError } from '../http/ApiError';
import type { AcceptedType } from './mediaTypes';
import { acceptedTypes } from './mediaTypes';

/** In which form a client wants objects. */
export type Form =
  | 'Object'
  | 'Table'
  | 'PartialObjectMetadata'
  | 'PartialObjectMetadataList';

const SUPPORTED = ['application/json', 'application/*', '*/*'];

/** The form that a client likes best of those that the server has. */
export function negotiate(accept: string): Form {
  for (const media of acceptedTypes(accept)) {
    const form = formOf(media);
    if (form) {
      return form;
    }
  }
  throw notAcceptable();
}

/** Nothing that a client accepts is to be had. */
export function notAcceptable(): ApiError {
  return new ApiError(
    406,
    'only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf',
  );
}

function formOf({ type, parameters }: AcceptedType): Form | undefined {
  if (!SUPPORTED.includes(type)) {
    return undefined;
  }
  const form = parameters.get('as');
  if (form === undefined) {
    return 'Object';
  }
  if (
    parameters.get('g') !== 'meta.k8s.io' ||
    !['v1', 'v1beta1'].includes(parameters.get('v') ?? '')
  ) {
    return undefined;
  }
  switch (form) {
    case 'Table':
    case 'PartialObjectMetadata':
    case 'PartialObjectMetadataList':
      return form;
    default:
      return undefined;
  }
}
