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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiRevisionPage } from '@fluxwatch/backstage-plugin-flux-common';
import { RevisionView } from '../../address/revisionView';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef, Translate } from '../../translation';
import { seesAll } from '../../verdict/seesAll';
import { isUneven } from '../../verdict/unevenRows';
import { LiveIndicator } from '../LiveIndicator';
import { PageVerdict } from '../PageVerdict';

function headlineText(
  t: Translate,
  page: ApiRevisionPage,
  view: RevisionView,
  uneven: number,
): string {
  if (view.behind && page.totalItems > 0) {
    return t('pageRevisions.headline.behind', { count: page.totalItems });
  }
  if (uneven === 0) {
    const none = page.items.length === 0 ? 'none' : 'same';
    return t(`pageRevisions.headline.${none}${seesAll(page) ? '' : 'Seen'}`);
  }
  // What is behind comes first: a page that ends with what is not has all.
  const isAll =
    view.cursor === '' &&
    (page.nextCursor === undefined || uneven < page.items.length);
  return isAll
    ? t('pageRevisions.headline.behind', { count: uneven })
    : t('pageRevisions.headline.behindShown', { count: uneven });
}

/** Whether all clusters have the same, in a sentence. */
export function RevisionSummary(props: {
  page: ApiRevisionPage;
  view: RevisionView;
  answer: Freshness;
}) {
  const { answer, page, view } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const uneven = page.items.filter(isUneven).length;
  const even =
    seesAll(page) && page.items.length > 0 ? 'deployed' : 'uncertain';
  return (
    <PageVerdict
      state={uneven > 0 ? 'deploying' : even}
      headline={headlineText(t, page, view, uneven)}
    >
      <LiveIndicator freshness={answer} />
    </PageVerdict>
  );
}
