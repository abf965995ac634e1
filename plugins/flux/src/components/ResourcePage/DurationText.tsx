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
import { ApiReconcileDurations } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { secondsText } from '../../wording/amountText';

/** How long reconciles take, in words. */
export function DurationText(props: { durations?: ApiReconcileDurations }) {
  const { durations } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const {
    averageSeconds,
    count = 0,
    p50Seconds,
    p90Seconds,
    p99Seconds,
  } = durations ?? { count: 0 };
  if (count === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('pageResource.noDurations')}
      </Typography>
    );
  }
  const parts = [
    p50Seconds !== undefined &&
      t('pageResource.duration.p50', { time: secondsText(t, p50Seconds) }),
    p90Seconds !== undefined &&
      t('pageResource.duration.p90', { time: secondsText(t, p90Seconds) }),
    p99Seconds !== undefined &&
      t('pageResource.duration.p99', { time: secondsText(t, p99Seconds) }),
    averageSeconds !== undefined &&
      t('pageResource.duration.average', {
        time: secondsText(t, averageSeconds),
      }),
  ].filter(Boolean);
  return (
    <Typography variant="body2">
      {parts.join(' ')} {t('pageResource.duration.count', { count })}
    </Typography>
  );
}
