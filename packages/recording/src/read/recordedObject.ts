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
import { asObject, asString, expected } from './expect';
import type { RecordedMetadata, RecordedObject } from './Recording';

/** The apiVersion and kind of an object that does not say them itself. */
export interface KindHint {
  apiVersion?: string;
  kind?: string;
}

/** Checks a Kubernetes object of a recording; the error begins with `where`. */
export function recordedObject(
  value: JsonValue | undefined,
  where: string,
  hint: KindHint = {},
): RecordedObject {
  const object = asObject(value, where);
  return {
    ...object,
    apiVersion: asString(
      object.apiVersion ?? hint.apiVersion,
      `${where}.apiVersion`,
    ),
    kind: asString(object.kind ?? hint.kind, `${where}.kind`),
    metadata: recordedMetadata(object.metadata, `${where}.metadata`),
  };
}

function recordedMetadata(
  value: JsonValue | undefined,
  where: string,
): RecordedMetadata {
  const metadata = asObject(value, where);
  const { namespace, uid, resourceVersion } = metadata;
  return {
    ...metadata,
    name: asString(metadata.name, `${where}.name`),
    ...optionalString('namespace', namespace, where),
    ...optionalString('uid', uid, where),
    ...optionalString('resourceVersion', resourceVersion, where),
  };
}

function optionalString<K extends string>(
  key: K,
  value: JsonValue | undefined,
  where: string,
): { [key in K]?: string } {
  if (value === undefined) {
    return {};
  }
  if (typeof value !== 'string') {
    throw expected(`${where}.${key}`, 'a string', value);
  }
  const result: { [key in K]?: string } = {};
  result[key] = value;
  return result;
}
