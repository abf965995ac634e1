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
import { useCallback } from 'react';
import { fluxApiRef } from '../../api';
import { MineSettings, mineSettings } from '../../home/mineSettings';
import { ClockProvider } from '../../hooks/ClockProvider';
import { useClusterTokens } from '../../hooks/useClusterTokens';
import { urgencyByItems, useFluxAnswer } from '../../hooks/useFluxAnswer';
import { CardAnswer } from '../HomeCard';
import { MineContent } from './MineContent';

function Mine(props: MineSettings) {
  const { childGroups, items: limit } = props;
  const api = useApi(fluxApiRef);
  const tokens = useClusterTokens();
  const ask = useCallback(
    (request: FluxRequestOptions) =>
      api.getOwned({ childGroups, limit }, request),
    [api, childGroups, limit],
  );
  const asked = useFluxAnswer({
    key: JSON.stringify([childGroups, limit]),
    ask,
    urgency: (signal, answer?: Awaited<ReturnType<typeof ask>>) =>
      urgencyByItems(
        signal,
        answer?.items.map(({ resource }) => resource) ?? [],
      ),
    tokens,
  });
  return (
    <CardAnswer asked={asked}>
      {overview => <MineContent overview={overview} freshness={asked} />}
    </CardAnswer>
  );
}

/**
 * The home-page card of what the user, and the user's groups, own.
 *
 * @param props - what the settings of the card hold, whatever that is
 */
export function HomeMine(props: object) {
  return (
    <ClockProvider>
      <Mine {...mineSettings(props)} />
    </ClockProvider>
  );
}
