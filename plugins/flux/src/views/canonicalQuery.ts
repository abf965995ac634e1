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

import { QueryFields } from '../address/QueryFields';
import { ViewCodec, viewQuery } from '../address/useView';

/** A view is the same on whichever page of its list. */
const PLACE = ['cursor', 'before'];

/**
 * A query without what cannot be read and without the place in the list, so that
 * two that show the same are the same text.
 */
export function canonicalQuery<V>(codec: ViewCodec<V>, query: string): string {
  const view = codec.read(new QueryFields(new URLSearchParams(query)));
  const pairs = [...viewQuery(codec, view)].filter(
    ([name]) => !PLACE.includes(name),
  );
  const sorted = pairs
    .map(pair => new URLSearchParams([pair]).toString())
    .sort();
  return sorted.join('&');
}
