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

import {
  JsonObject,
  isJsonObject,
  listAt,
  objectAt,
  stringAt,
  stringMapAt,
} from './jsonFields';

/** Resources whose events an Alert of Flux passes on. @public */
export interface EventSource {
  kind: string;
  namespace: string;
  /** `*` for all of that kind in that namespace. */
  name: string;
  /** Only those with all of these labels. */
  labels?: Record<string, string>;
}

/** What an Alert of Flux passes on, and to which Provider. @public */
export interface EventRoute {
  /** The name of a Provider in the namespace of the Alert. */
  provider: string;
  /** `error` leaves out all that is not a failure. */
  severity: 'info' | 'error';
  sources: EventSource[];
  /** It has lists of expressions that may hide events. */
  filtered?: true;
}

/** Far above what any real Alert lists; a hostile one may list anything. */
const MAX_SOURCES = 200;
const MAX_LABELS = 20;

function readLabels(source: JsonObject): Record<string, string> | undefined {
  return isJsonObject(source.matchLabels)
    ? Object.fromEntries(
        Object.entries(stringMapAt(source, 'matchLabels')).slice(0, MAX_LABELS),
      )
    : undefined;
}

function readSources(spec: JsonObject, namespace: string): EventSource[] {
  return listAt(spec, 'eventSources')
    .slice(0, MAX_SOURCES)
    .flatMap(source => {
      const kind = stringAt(source, 'kind');
      const name = stringAt(source, 'name');
      const labels = readLabels(source);
      return kind && name
        ? [
            {
              kind,
              namespace: stringAt(source, 'namespace') ?? namespace,
              name,
              ...(labels && { labels }),
            },
          ]
        : [];
    });
}

function hasItems(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** `spec` of an Alert, and the type of a Provider. */
export function readNotification(
  kind: string,
  object: JsonObject,
  namespace: string,
): { eventRoute?: EventRoute; providerType?: string } {
  const spec = objectAt(object, 'spec');
  const type = stringAt(spec, 'type');
  if (kind === 'Provider') {
    return type === undefined ? {} : { providerType: type };
  }
  if (kind !== 'Alert') {
    return {};
  }
  const isFiltered =
    hasItems(spec.inclusionList) || hasItems(spec.exclusionList);
  return {
    eventRoute: {
      provider: stringAt(objectAt(spec, 'providerRef'), 'name') ?? '',
      severity: stringAt(spec, 'eventSeverity') === 'error' ? 'error' : 'info',
      sources: readSources(spec, namespace),
      ...(isFiltered && { filtered: true }),
    },
  };
}
