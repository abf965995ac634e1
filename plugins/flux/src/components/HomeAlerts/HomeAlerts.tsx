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

import { useApi } from '@backstage/frontend-plugin-api';
import { FluxRequestOptions } from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback, useMemo } from 'react';
import { fluxApiRef } from '../../api';
import { AlertsSettings, alertsSettings } from '../../home/alertsSettings';
import { ClockProvider } from '../../hooks/ClockProvider';
import { useFluxAnswer } from '../../hooks/useFluxAnswer';
import { CardAnswer } from '../HomeCard';
import { AlertsContent } from './AlertsContent';

/** So many can be counted exactly; no card shows more. */
const COUNTED = 100;

function Alerts(props: { settings: AlertsSettings }) {
  const { settings } = props;
  const api = useApi(fluxApiRef);
  const key = JSON.stringify([settings.states, settings.severities]);
  const query = useMemo(() => {
    const [state, severity]: [
      AlertsSettings['states'],
      AlertsSettings['severities'],
    ] = JSON.parse(key);
    return { state, severity, limit: COUNTED };
  }, [key]);
  const ask = useCallback(
    (request: FluxRequestOptions) => api.listAlerts(query, request),
    [api, query],
  );
  const asked = useFluxAnswer({ key, ask });
  return (
    <CardAnswer asked={asked}>
      {page => (
        <AlertsContent page={page} settings={settings} freshness={asked} />
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
