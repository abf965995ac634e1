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
import {
  ApiCluster,
  ApiClusterError,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef, Translate } from '../../translation';
import { ClusterHealth } from '../../verdict/clusterHealth';
import { fleetHealth } from '../../verdict/fleet';
import { CardErrors, CardHead, CardList } from '../HomeCard';
import { ShownState } from '../ReadinessLabel';
import { FleetRow } from './FleetRow';

function sentence(
  t: Translate,
  fleet: readonly ClusterHealth[],
  none: string,
): { text: string; icon: ShownState } {
  const total = fleet.length;
  if (total === 0) {
    return { text: none, icon: 'Unreadable' };
  }
  const needy = fleet.filter(({ needsSomeone }) => needsSomeone);
  if (needy.length === 0) {
    if (fleet.some(({ condition }) => condition !== 'well')) {
      return { text: t('pageClusters.headline.uncertain'), icon: 'Unreadable' };
    }
    const resources = fleet.reduce((sum, health) => sum + health.resources, 0);
    return {
      text: t('home.fleet.allWell', {
        count: total,
        resources: String(resources),
      }),
      icon: 'Ready',
    };
  }
  const broken = needy.some(
    ({ condition }) => condition === 'broken' || condition === 'fluxDown',
  );
  return {
    text:
      needy.length === total
        ? t('home.fleet.neededOnly', { count: total })
        : t('home.fleet.needed', {
            needed: String(needy.length),
            total: String(total),
          }),
    icon: broken ? 'Failed' : 'Unreadable',
  };
}

/** The fleet in a sentence, and each cluster in a row. */
export function FleetContent(props: {
  clusters: ApiCluster[];
  errors: ApiClusterError[];
  /** What is said where there is no cluster to show. */
  none: string;
  onlyNeedy: boolean;
  freshness: Freshness;
}) {
  const { clusters, errors, freshness, none, onlyNeedy } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const fleet = fleetHealth({ items: clusters, errors }, useNow());
  const shown = onlyNeedy
    ? fleet.filter(({ needsSomeone }) => needsSomeone)
    : fleet;
  const { icon, text } = sentence(t, fleet, none);
  return (
    <>
      <CardHead
        state={icon}
        sentence={text}
        freshness={freshness}
        note={t('home.fleet.clusters', { count: fleet.length })}
      />
      {shown.length > 0 && (
        <CardList>
          {shown.map(health => (
            <FleetRow key={health.cluster.name} health={health} />
          ))}
        </CardList>
      )}
      <CardErrors
        errors={errors.filter(
          // The row of a cluster tells its own.
          error => !clusters.some(({ name }) => name === error.cluster),
        )}
        clusters={[]}
      />
    </>
  );
}
