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

import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { ConditionTable } from './ConditionTable';
import { DetailSection } from './DetailSection';
import { MeaningText } from './MeaningText';
import { ResourceFacts } from './ResourceFacts';

/** What a resource says of itself, and what that means. */
export function OwnSections(props: { resource: ApiResource }) {
  const { resource } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      <MeaningText resource={resource} />
      <DetailSection title={t('detail.conditions')}>
        {resource.readiness === 'Suspended' && (
          <Typography variant="body2" color="textSecondary">
            {t('detail.frozen')}
          </Typography>
        )}
        <ConditionTable conditions={resource.conditions} />
      </DetailSection>
      <DetailSection title={t('detail.about')}>
        <ResourceFacts resource={resource} />
      </DetailSection>
    </>
  );
}
