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

import type { JsonObject } from '@backstage/types';
import { ApiError, noSuchObject } from '../http/ApiError';
import { readJsonObject } from '../http/readBody';
import { sendJson } from '../http/respond';
import { isObject, objectOrEmpty } from '../json/isObject';
import { Representation } from '../representation/Representation';
import type { ServedObject } from '../state/ServedObject';
import { qualifiedPlural } from '../state/ServedObject';
import { existingObject, refOf } from './getRoute';
import type { ResourceCall, RouteContext } from './RouteContext';

const MERGE_PATCH = 'application/merge-patch+json';

/** Answers a JSON merge patch of an object. Its status is a controller's own and stays, as with every Flux kind. */
export async function patchRoute(
  context: RouteContext,
  call: ResourceCall,
): Promise<void> {
  const { kind, request, incoming, response } = call;
  const [type] = (incoming.headers['content-type'] ?? '').split(';');
  if (type.trim() !== MERGE_PATCH) {
    throw new ApiError(
      415,
      `the body of the request was in an unknown format - accepted media types include: application/json-patch+json, ${MERGE_PATCH}, application/apply-patch+yaml`,
    );
  }
  const { status, ...patch } = await readJsonObject(incoming, 'patch');
  const object = existingObject(context, call);
  checkIdentity(patch, object, call);

  const dryRun = request.query.get('dryRun') === 'All';
  const patched = dryRun
    ? withRevision(
        context.objects.preview(object, withoutIdentity(patch)),
        object,
      )
    : context.objects.patch(refOf(call), withoutIdentity(patch));
  if (!patched) {
    throw noSuchObject(kind, object.metadata.name);
  }
  const form = new Representation(kind, request, () => context.timeline.now);
  sendJson(response, 200, form.one(patched));
}

// A patch that names a resourceVersion or uid is meant for exactly that state or object.
function checkIdentity(
  patch: JsonObject,
  object: ServedObject,
  { kind }: ResourceCall,
): void {
  const { resourceVersion, uid, name } = objectOrEmpty(patch.metadata);
  const { metadata } = object;
  const group = kind.group ? { group: kind.group } : {};
  if (resourceVersion && resourceVersion !== metadata.resourceVersion) {
    throw new ApiError(
      409,
      `Operation cannot be fulfilled on ${qualifiedPlural(kind)} "${
        metadata.name
      }": the object has been modified; please apply your changes to the latest version and try again`,
      { name: metadata.name, ...group, kind: kind.plural },
    );
  }
  if (uid && uid !== metadata.uid) {
    const field = 'metadata.uid';
    const message = `Invalid value: ${JSON.stringify(uid)}: field is immutable`;
    throw new ApiError(
      422,
      `${[kind.kind, kind.group].filter(Boolean).join('.')} "${
        metadata.name
      }" is invalid: ${field}: ${message}`,
      {
        name: metadata.name,
        ...group,
        kind: kind.kind,
        causes: [{ reason: 'FieldValueInvalid', message, field }],
      },
    );
  }
  if (name && name !== metadata.name) {
    throw new ApiError(
      400,
      `the name of the object (${name}) does not match the name on the URL (${metadata.name})`,
    );
  }
}

function withoutIdentity(patch: JsonObject): JsonObject {
  const { apiVersion, kind, metadata, ...body } = patch;
  if (!isObject(metadata)) {
    return body;
  }
  const { labels, annotations, finalizers } = metadata;
  return {
    ...body,
    metadata: {
      ...(labels === undefined ? {} : { labels }),
      ...(annotations === undefined ? {} : { annotations }),
      ...(finalizers === undefined ? {} : { finalizers }),
    },
  };
}

function withRevision(
  preview: ReturnType<RouteContext['objects']['preview']>,
  { metadata: { uid, resourceVersion } }: ServedObject,
): ServedObject {
  return {
    ...preview,
    metadata: { ...preview.metadata, uid, resourceVersion },
  };
}
