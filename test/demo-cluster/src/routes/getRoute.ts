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

import { noSuchObject } from '../http/ApiError';
import { sendJson } from '../http/respond';
import { Representation } from '../representation/Representation';
import type { ObjectRef, ServedObject } from '../state/ServedObject';
import type { ResourceCall, RouteContext } from './RouteContext';

/** Answers a GET of one object. */
export function getRoute(context: RouteContext, call: ResourceCall): void {
  const now = () => context.timeline.now;
  const form = new Representation(call.kind, call.request, now);
  sendJson(call.response, 200, form.one(existingObject(context, call)));
}

/** The object that a path points at. */
export function existingObject(
  { state }: RouteContext,
  { kind, path }: ResourceCall,
): ServedObject {
  const ref = refOf({ kind, path });
  const object = state.get(ref);
  if (!object) {
    throw noSuchObject(kind, ref.name);
  }
  return object;
}

/** Where the object lies that a path points at. */
export function refOf({
  kind: { group, plural },
  path: { namespace, name = '' },
}: Pick<ResourceCall, 'kind' | 'path'>): ObjectRef {
  return { group, plural, namespace, name };
}
