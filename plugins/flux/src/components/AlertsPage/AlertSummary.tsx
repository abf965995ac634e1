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
import { Alerts } from '../../hooks/useAlerts';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { alertsText } from '../../wording/alertsText';
import { LiveIndicator } from '../LiveIndicator';
import { PageVerdict } from '../PageVerdict';

/** What the alerts come down to. */
export function AlertSummary(props: { alerts: Alerts; answer: Freshness }) {
  const { t } = useTranslationRef(fluxTranslationRef);
  const { details, headline, state } = alertsText(t, props.alerts);
  return (
    <PageVerdict state={state} headline={headline} details={details}>
      <LiveIndicator freshness={props.answer} />
    </PageVerdict>
  );
}
