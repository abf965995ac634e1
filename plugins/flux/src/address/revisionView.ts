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

import { ListRevisionsOptions } from '@fluxwatch/backstage-plugin-flux-common';
import { isEntityRef } from './isEntityRef';
import { ListPlace } from './resourceView';
import { ViewCodec } from './useView';

/** Which rows of the matrix of commits and clusters are shown. */
export interface RevisionView extends ListPlace {
  q: string;
  entityRef: string;
  cluster: string[];
  kind: string[];
  behind: boolean;
}

export const revisionView: ViewCodec<RevisionView> = {
  read: fields => ({
    q: fields.text('q', 200),
    entityRef: fields.text('entityRef', 512, isEntityRef),
    cluster: fields.texts('cluster', 200),
    kind: fields.texts('kind', 30),
    behind: fields.choice('behind', ['true', 'false'], 'false') === 'true',
    cursor: fields.text('cursor', 1_024),
    before: fields.count('before'),
  }),
  write: ({ before, behind, ...rest }) => ({
    ...rest,
    behind: behind ? 'true' : '',
    before: before === 0 ? '' : String(before),
  }),
};

/** Only what was asked for; what is empty asks for everything. */
export function revisionQuery(view: RevisionView): ListRevisionsOptions {
  const { before: _, behind, ...query } = view;
  return {
    ...Object.fromEntries(
      Object.entries(query).filter(([, value]) => value.length > 0),
    ),
    ...(behind && { behind }),
  };
}
