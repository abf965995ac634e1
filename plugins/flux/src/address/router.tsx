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

import { ReactNode, useCallback } from 'react';
import {
  Route,
  Routes,
  useLocation,
  useParams,
  useSearchParams,
} from 'react-router-dom';

/** The query of the address, and how to change it. */
export interface AddressQuery {
  search: URLSearchParams;
  /** What was kept with this step of the browser's history, whatever that is. */
  kept: unknown;
  /**
   * `replace` leaves no step for the back button: for every typed letter. What
   * is kept stays as it is unless `keep` says otherwise.
   */
  go(
    search: URLSearchParams,
    options?: { replace?: boolean; keep?: object },
  ): void;
}

/** All that the page does with the router is here, so that it can be swapped. */
export function useAddressQuery(): AddressQuery {
  const [search, setSearch] = useSearchParams();
  const kept: unknown = useLocation().state;
  const go = useCallback<AddressQuery['go']>(
    (next, { keep, replace } = {}) =>
      setSearch(next, { replace, state: keep ?? kept }),
    [kept, setSearch],
  );
  return { search, kept, go };
}

/** The parts of the address that a path such as `:cluster/:name` names. */
export function useAddressParts(): Readonly<
  Record<string, string | undefined>
> {
  return useParams();
}

/** A list, and below it, at the path, one item of it. */
export function ListAndItem(props: {
  list: ReactNode;
  path: string;
  item: ReactNode;
}) {
  return (
    <Routes>
      <Route path={props.path} element={props.item} />
      <Route path="*" element={props.list} />
    </Routes>
  );
}
