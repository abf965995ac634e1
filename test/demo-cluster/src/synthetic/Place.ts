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

import { createHash } from 'node:crypto';
import type { RecordedMetadata } from '@fluxwatch/recording';

/** Where a synthetic object lies. */
export interface Place {
  name: string;
  namespace: string;
  /** RFC 3339. */
  created: string;
  index: number;
}

/** Metadata of a synthetic object; the same place and kind always give the same uid. */
export function metadataAt(kind: string, place: Place): RecordedMetadata {
  const { name, namespace, created } = place;
  return {
    name,
    namespace,
    uid: uidOf(`${kind}/${namespace}/${name}`),
    resourceVersion: '1',
    generation: 1,
    creationTimestamp: created,
    labels: { 'backstage.io/kubernetes-id': name },
    finalizers: ['finalizers.fluxcd.io'],
  };
}

/** 40 hexadecimal digits that are always the same for a text. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function uidOf(text: string): string {
  const hash = hashOf(text);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
