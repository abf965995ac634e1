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

/** In which form a client wants objects. */
export type Form = 'Object' | 'Table' | 'PartialObjectMetadata';

const SUPPORTED = ['application/json', 'application/*', '*/*'];

/** The first form in an Accept header that the server has; Kubernetes takes them in order and knows no weights. */
export function negotiate(accept: string): Form {
  if (accept.trim() === '') {
    return 'Object';
  }
  for (const media of accept.split(',')) {
    const form = formOf(media);
    if (form) {
      return form;
    }
  }
  throw new ApiError(
    406,
    'only the following media types are accepted: application/json, application/json;stream=watch',
  );
}

function formOf(media: string): Form | undefined {
  const [type, ...rest] = media.split(';').map(part => part.trim());
  if (!SUPPORTED.includes(type)) {
    return undefined;
  }
  const parameters = new Map(
    rest.map(parameter => {
      const [name, value = ''] = parameter.split('=');
      return [name, value];
    }),
  );
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
      return 'Table';
    case 'PartialObjectMetadata':
    case 'PartialObjectMetadataList':
      return 'PartialObjectMetadata';
    default:
      return undefined;
  }
}
