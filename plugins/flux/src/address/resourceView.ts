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
  ListResourcesOptions,
  parseLabelSelector,
  READINESS_ORDER,
  Readiness,
} from '@fluxwatch/backstage-plugin-flux-common';
import { isEntityRef } from './isEntityRef';
import { ViewCodec } from './useView';

/** What the list of resources can be sorted by. */
export const SORTS = [
  'attention',
  'name',
  'namespace',
  'kind',
  'cluster',
] as const;

const ORDERS = ['ascending', 'descending'] as const;

/** Which of all resources are shown. */
export interface ResourceFilter {
  q: string;
  cluster: string[];
  kind: string[];
  namespace: string[];
  readiness: Readiness[];
  owner: string[];
  label: string;
  revision: string;
}

/** Which part of a long list is shown. */
export interface ListPlace {
  /** Where the shown page begins; empty for the first one. */
  cursor: string;
  /** How many items are before the shown page. */
  before: number;
}

/** What of all resources is shown, and how: all of it is in the address. */
export interface ResourceView extends ResourceFilter, ListPlace {
  sort: (typeof SORTS)[number];
  order: (typeof ORDERS)[number];
}

export const NO_FILTER: ResourceFilter = {
  q: '',
  cluster: [],
  kind: [],
  namespace: [],
  readiness: [],
  owner: [],
  label: '',
  revision: '',
};

export const FIRST_PAGE: ListPlace = { cursor: '', before: 0 };

export function isLabelSelector(text: string): boolean {
  try {
    return parseLabelSelector(text).length > 0;
  } catch {
    return false;
  }
}

/** The limits are those of the HTTP API. */
export const resourceView: ViewCodec<ResourceView> = {
  read: fields => ({
    q: fields.text('q', 200),
    cluster: fields.texts('cluster', 200),
    kind: fields.texts('kind', 30),
    namespace: fields.texts('namespace', 200),
    readiness: fields.choices('readiness', READINESS_ORDER),
    owner: fields.texts('owner', 50, isEntityRef),
    label: fields.text('label', 1_000, isLabelSelector),
    revision: fields.text('revision', 200),
    sort: fields.choice('sort', SORTS, 'attention'),
    order: fields.choice('order', ORDERS, 'ascending'),
    cursor: fields.text('cursor', 1_024),
    before: fields.count('before'),
  }),
  write: ({ before, order, sort, ...rest }) => ({
    ...rest,
    sort: sort === 'attention' ? '' : sort,
    order: order === 'ascending' ? '' : order,
    before: before === 0 ? '' : String(before),
  }),
};

/** Only what was asked for; what is empty asks for everything. */
export function resourceQuery(view: ResourceView): ListResourcesOptions {
  const { before: _, order, sort, ...query } = view;
  return {
    ...Object.fromEntries(
      Object.entries(query).filter(([, value]) => value.length > 0),
    ),
    ...(sort !== 'attention' && { sort }),
    ...(order !== 'ascending' && { order }),
  };
}

/** Is anything left out? */
export function isFiltered(filter: ResourceFilter): boolean {
  const { cluster, kind, label, namespace, owner, q, readiness, revision } =
    filter;
  return [cluster, kind, label, namespace, owner, q, readiness, revision].some(
    value => value.length > 0,
  );
}
