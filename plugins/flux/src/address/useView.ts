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

import { useCallback, useMemo } from 'react';
import { QueryFields } from './QueryFields';
import { useAddressQuery } from './router';

/** How a view stands in the address. */
export interface ViewCodec<V> {
  read(fields: QueryFields): V;
  /** What is as it is without a query is absent or empty. */
  write(view: V): Record<string, string | readonly string[] | undefined>;
}

/** What the address asks to be shown. */
export interface AddressView<V> {
  view: V;
  /** Names in the query that could not be read, and count for nothing. */
  ignored: string[];
  change(view: V, options?: { replace?: boolean }): void;
}

/** Writes a view as the query of an address, without what need not be said. */
export function viewQuery<V>(codec: ViewCodec<V>, view: V): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(codec.write(view))) {
    for (const text of typeof value === 'string' ? [value] : value ?? []) {
      if (text !== '') {
        search.append(name, text);
      }
    }
  }
  return search;
}

/** The view that the address bar holds: it can be shared, and gone back to. */
export function useView<V>(codec: ViewCodec<V>): AddressView<V> {
  const { go, search } = useAddressQuery();
  const text = search.toString();
  const read = useMemo(() => {
    const fields = new QueryFields(new URLSearchParams(text));
    const view = codec.read(fields);
    return { view, ignored: fields.ignored };
  }, [codec, text]);
  const change = useCallback(
    (view: V, options?: { replace?: boolean }) =>
      go(viewQuery(codec, view), options),
    [codec, go],
  );
  return { ...read, change };
}
