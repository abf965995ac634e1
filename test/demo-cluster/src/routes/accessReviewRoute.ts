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

import type { AccessAttributes } from '../access/User';
import { ApiError } from '../http/ApiError';
import { readJsonObject } from '../http/readBody';
import { sendJson } from '../http/respond';
import { isObject, objectOrEmpty } from '../json/isObject';
import type { JsonValue } from '@backstage/types';
import type { Call, RouteContext } from './RouteContext';

/** Answers a SelfSubjectAccessReview: may the asking user do this? */
export async function accessReviewRoute(
  { access }: RouteContext,
  { incoming, response, user }: Call,
): Promise<void> {
  const review = await readJsonObject(incoming, 'review');
  const spec = objectOrEmpty(review.spec);
  if (!isObject(spec.resourceAttributes)) {
    throw nothingAsked();
  }
  const asked = spec.resourceAttributes;
  const wanted: AccessAttributes = {
    verb: text(asked.verb),
    group: text(asked.group),
    resource: [text(asked.resource), text(asked.subresource)]
      .filter(Boolean)
      .join('/'),
    namespace: text(asked.namespace),
    name: text(asked.name) || undefined,
  };
  const allowed = access.isAllowed(user, wanted);
  sendJson(response, 201, {
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: {},
    spec,
    status: { allowed },
  });
}

function nothingAsked(): ApiError {
  const field = 'spec.resourceAttributes';
  const message =
    'Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified';
  return new ApiError(
    422,
    `.authorization.k8s.io "" is invalid: ${field}: ${message}`,
    {
      group: 'authorization.k8s.io',
      causes: [{ reason: 'FieldValueInvalid', message, field }],
    },
  );
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
