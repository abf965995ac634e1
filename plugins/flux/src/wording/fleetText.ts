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

import { Translate } from '../translation';
import { ClusterCondition } from '../verdict/clusterCondition';
import { ClusterHealth } from '../verdict/clusterHealth';
import { listText } from './listText';

/** The answer for the whole fleet in a sentence, and what it rests on. */
export interface FleetText {
  state: 'broken' | 'uncertain' | 'deployed';
  headline: string;
  details: string[];
}

function titlesOf(
  clusters: readonly ClusterHealth[],
  ...conditions: readonly ClusterCondition[]
): string[] {
  return clusters
    .filter(({ condition }) => conditions.includes(condition))
    .map(({ title }) => title);
}

function sumOf(
  clusters: readonly ClusterHealth[],
  count: (cluster: ClusterHealth) => number,
): number {
  return clusters.reduce((sum, cluster) => sum + count(cluster), 0);
}

/** Is Flux doing its work on all clusters? */
export function fleetText(
  t: Translate,
  clusters: readonly ClusterHealth[],
): FleetText {
  const broken = titlesOf(clusters, 'broken', 'fluxDown');
  const blind = titlesOf(clusters, 'blind');
  const uncertain = titlesOf(clusters, 'uncertain');
  const down = titlesOf(clusters, 'fluxDown');
  const causes = sumOf(clusters, ({ cluster }) => cluster.incidents ?? 0);
  const firing = sumOf(clusters, health => health.firing);
  const details = [
    causes > 0 && t('pageClusters.detail.causes', { count: causes }),
    firing > 0 && t('pageClusters.detail.firing', { count: firing }),
    down.length > 0 &&
      t('pageClusters.detail.fluxDown', { clusters: listText(t, down) }),
    blind.length > 0 &&
      t('pageClusters.detail.blind', { clusters: listText(t, blind) }),
    uncertain.length > 0 &&
      t('pageClusters.detail.uncertain', { clusters: listText(t, uncertain) }),
  ].flatMap(detail => (detail ? [detail] : []));
  if (broken.length > 0) {
    return {
      state: 'broken',
      headline: t('pageClusters.headline.broken', {
        count: clusters.length,
        clusters: listText(t, broken),
      }),
      details,
    };
  }
  return blind.length + uncertain.length > 0
    ? {
        state: 'uncertain',
        headline: t('pageClusters.headline.uncertain'),
        details,
      }
    : {
        state: 'deployed',
        headline: t('pageClusters.headline.well', { count: clusters.length }),
        details,
      };
}
