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
import { ApiClusterList } from '@fluxwatch/backstage-plugin-flux-common';
import { ReactNode, useMemo } from 'react';
import { useNow } from '../../hooks/ClockProvider';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { fleetHealth } from '../../verdict/fleet';
import { fleetText } from '../../wording/fleetText';
import { ClusterTable } from '../ClusterTable';
import { EmptyNotice } from '../EmptyNotice';
import { PageVerdict } from '../PageVerdict';

/** Time passes in steps of this here: only what is old depends on it. */
const STEP = 10_000;

/** The answer for the fleet, and each cluster. */
export function Fleet(props: {
  list: ApiClusterList;
  tokens: ClusterTokens;
  children: ReactNode;
}) {
  const { children, list, tokens } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const step = Math.floor(useNow() / STEP) * STEP;
  const clusters = useMemo(() => fleetHealth(list, step), [list, step]);
  if (clusters.length === 0) {
    return (
      <EmptyNotice
        title={t('pageClusters.empty.title')}
        description={t('pageClusters.empty.description')}
      />
    );
  }
  const { details, headline, state } = fleetText(t, clusters);
  return (
    <>
      <PageVerdict state={state} headline={headline} details={details}>
        {children}
      </PageVerdict>
      <ClusterTable clusters={clusters} tokens={tokens} />
    </>
  );
}
