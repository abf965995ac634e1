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

import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FluxRequestOptions,
  ListAlertsOptions,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback, useMemo } from 'react';
import { fluxApiRef } from '../../api';
import { AlertsSettings, alertsSettings } from '../../home/alertsSettings';
import { ClockProvider } from '../../hooks/ClockProvider';
import { useClusterList } from '../../hooks/useClusterList';
import { useFluxAnswer } from '../../hooks/useFluxAnswer';
import { useOwnRefs } from '../../hooks/useOwnRefs';
import { fluxTranslationRef } from '../../translation';
import { CardAnswer, CardHint } from '../HomeCard';
import { AlertsContent } from './AlertsContent';

/** So many can be counted exactly; no card shows more. */
const COUNTED = 100;

function Alerts(props: { settings: AlertsSettings }) {
  const { settings } = props;
  const { onlyMine, severities, states } = settings;
  const api = useApi(fluxApiRef);
  const { t } = useTranslationRef(fluxTranslationRef);
  const own = useOwnRefs();
  const owner = onlyMine ? own : undefined;
  const key = JSON.stringify({
    state: states,
    severity: severities,
    ...(owner && { owner }),
  });
  const query = useMemo(() => {
    const asked: ListAlertsOptions = JSON.parse(key);
    const include: ListAlertsOptions['include'] = ['owners'];
    return { ...asked, include, limit: COUNTED };
  }, [key]);
  const ask = useCallback(
    (request: FluxRequestOptions) => api.listAlerts(query, request),
    [api, query],
  );
  const isNobody = owner?.length === 0;
  const enabled = !onlyMine || (owner !== undefined && !isNobody);
  const asked = useFluxAnswer({ key, ask, enabled });
  const clusters = useClusterList().answer?.items ?? [];
  if (isNobody) {
    return (
      <CardHint
        title={t('home.alerts.nobody')}
        description={t('home.nothing.noGroupHelp')}
      />
    );
  }
  return (
    <CardAnswer asked={asked}>
      {page => (
        <AlertsContent
          page={page}
          clusters={clusters}
          settings={settings}
          freshness={asked}
        />
      )}
    </CardAnswer>
  );
}

/**
 * The home-page card of the alerts that run.
 *
 * @param props - what the settings of the card hold, whatever that is
 */
export function HomeAlerts(props: object) {
  return (
    <ClockProvider>
      <Alerts settings={alertsSettings(props)} />
    </ClockProvider>
  );
}
