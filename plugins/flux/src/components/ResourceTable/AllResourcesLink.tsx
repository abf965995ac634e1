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

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { pageTargetRef } from '../../linkTargets';
import { fluxTranslationRef } from '../../translation';
import { numberText } from '../../wording/amountText';

/**
 * Leads to all resources of an entity, which the Flux page reads page by page;
 * nothing where the app has no Flux page.
 */
export function AllResourcesLink(props: { entityRef: string; total: number }) {
  const { entityRef, total } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const fluxPage = useRouteRef(pageTargetRef);
  if (!fluxPage) {
    return null;
  }
  const search = new URLSearchParams({ owner: entityRef });
  return (
    <Link to={`${fluxPage()}/resources?${search}`}>
      {t('tab.table.all', { total: numberText(total) })}
    </Link>
  );
}
