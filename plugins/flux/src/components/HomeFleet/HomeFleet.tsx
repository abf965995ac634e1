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
import { FluxRequestOptions } from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback } from 'react';
import { fluxApiRef } from '../../api';
import { FleetSettings, fleetSettings } from '../../home/fleetSettings';
import { ClockProvider } from '../../hooks/ClockProvider';
import { useFluxAnswer } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { CardAnswer, CardHint } from '../HomeCard';
import { FleetContent } from './FleetContent';

function Fleet(props: FleetSettings) {
  const { clusters, onlyNeedy } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const api = useApi(fluxApiRef);
  const ask = useCallback(
    (request: FluxRequestOptions) => api.listClusters(request),
    [api],
  );
  const asked = useFluxAnswer({ key: 'clusters', ask });
  return (
    <CardAnswer asked={asked}>
      {({ errors, items }) => {
        const isChosen = (name: string) =>
          clusters.length === 0 || clusters.includes(name);
        const chosen = items.filter(({ name }) => isChosen(name));
        const others = items.filter(({ name }) => !isChosen(name));
        const none = t(
          items.length === 0 ? 'home.fleet.none' : 'home.fleet.noneChosen',
        );
        // Some are of no cluster, or of what leads to all of them.
        const shownErrors = errors.filter(
          ({ cluster }) => !others.some(({ name }) => name === cluster),
        );
        if (chosen.length === 0 && shownErrors.length === 0) {
          return (
            <CardHint
              title={none}
              description={
                items.length === 0
                  ? t('home.fleet.noneHelp')
                  : clusters.join(', ')
              }
            />
          );
        }
        return (
          <FleetContent
            clusters={chosen}
            errors={shownErrors}
            none={none}
            onlyNeedy={onlyNeedy}
            freshness={asked}
          />
        );
      }}
    </CardAnswer>
  );
}

/**
 * The home-page card of the health of every cluster.
 *
 * @param props - what the settings of the card hold, whatever that is
 */
export function HomeFleet(props: object) {
  return (
    <ClockProvider>
      <Fleet {...fleetSettings(props)} />
    </ClockProvider>
  );
}
