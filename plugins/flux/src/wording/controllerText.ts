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

import {
  ApiController,
  ApiControllerList,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { clusterTitle } from '../verdict/clusterSight';
import { seesAll } from '../verdict/seesAll';
import { VerdictState } from '../verdict/entityVerdict';
import { agoText } from './durationText';
import { parseTime } from './exactTime';

/** How often its pods have started anew; undefined when never. */
export function restartText(
  t: Translate,
  controller: Pick<ApiController, 'restarts' | 'lastRestartAt'>,
  now: number,
): string | undefined {
  const { lastRestartAt, restarts: count } = controller;
  if (count === 0) {
    return undefined;
  }
  const restarts = t('pageControllers.restarts', { count });
  const last = parseTime(lastRestartAt);
  return last === undefined
    ? restarts
    : t('pageControllers.lastRestart', {
        restarts,
        ago: agoText(t, last, now),
      });
}

const NAMED = 3;

/** Whether Flux itself works, in a sentence, and what it rests on. */
export function controllersText(
  t: Translate,
  list: ApiControllerList,
): { state: VerdictState; headline: string; details: string[] } {
  const { clusters, errors, items } = list;
  const titles = new Map(clusters.map(item => [item.name, clusterTitle(item)]));
  const broken = items.filter(
    ({ state }) => state === 'down' || state === 'idle',
  );
  const unknown = items.filter(({ state }) => state === 'unknown').length;
  const outdated = items.filter(({ newerVersion }) => newerVersion).length;
  const details = [
    ...broken.slice(0, NAMED).map(({ cluster, name, state }) =>
      t('pageControllers.detail.named', {
        name,
        cluster: titles.get(cluster) ?? cluster,
        state: t(`pageControllers.sentence.${state}`),
      }),
    ),
    ...(unknown > 0
      ? [t('pageControllers.detail.unknown', { count: unknown })]
      : []),
    ...(outdated > 0
      ? [t('pageControllers.detail.outdated', { count: outdated })]
      : []),
  ];
  if (broken.length > 0) {
    return {
      state: 'broken',
      headline: t('pageControllers.headline.broken', { count: broken.length }),
      details,
    };
  }
  return unknown + errors.length > 0 || !seesAll(list)
    ? {
        state: 'uncertain',
        headline: t('pageControllers.headline.uncertain'),
        details,
      }
    : {
        state: 'deployed',
        headline: t('pageControllers.headline.well', { count: items.length }),
        details,
      };
}
