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
import { ApiResourceDetail } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { AlertHistory } from './AlertHistory';
import { DetailSection } from './DetailSection';
import { NeighbourSections } from './NeighbourSections';

/** What a resource has to do with, and when its alerts have changed. */
export function RelatedSections(props: { detail: ApiResourceDetail }) {
  const { detail } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      <NeighbourSections detail={detail} />
      <DetailSection title={t('detail.history')}>
        <AlertHistory transitions={detail.transitions} />
      </DetailSection>
    </>
  );
}
