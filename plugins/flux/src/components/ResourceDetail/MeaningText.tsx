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
import { meaningText } from '../../wording/meaningText';
import { DetailSection } from './DetailSection';

/** One paragraph for someone who does not know Flux by heart. */
export function MeaningText(props: { resource: ApiResource }) {
  const { t } = useTranslationRef(fluxTranslationRef);
  const meaning = meaningText(t, props.resource);
  if (!meaning) {
    return null;
  }
  const { helps, next, what } = meaning;
  return (
    <DetailSection title={t('meaning.heading')}>
      <Typography variant="body2">
        {[what, next, helps].filter(Boolean).join(' ')}
      </Typography>
    </DetailSection>
  );
}
