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

import { parseFieldSelector } from '../selectors/fieldSelector';
import type { Selector } from '../selectors/labelSelector';
import { parseLabelSelector } from '../selectors/labelSelector';
import type { GroupPlural } from '../state/ServedObject';

/** What a list or watch is limited to by its `labelSelector` and `fieldSelector`. */
export function selectorOf(
  query: URLSearchParams,
  kind: GroupPlural,
): Selector {
  const labels = parseLabelSelector(query.get('labelSelector') ?? '');
  const fields = parseFieldSelector(query.get('fieldSelector') ?? '', kind);
  return object => labels(object) && fields(object);
}
