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

import { Readiness } from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { isFluxHurt } from '../verdict/clusterCondition';
import { ClusterHealth } from '../verdict/clusterHealth';
import { agoText, durationText } from './durationText';

const COUNT_KEYS = {
  Failed: 'home.fleet.failing',
  Blocked: 'home.fleet.blocked',
  Progressing: 'home.fleet.progressing',
  Suspended: 'home.fleet.suspended',
  Terminating: 'home.fleet.terminating',
  NotReported: 'home.fleet.notReported',
  Ready: 'home.fleet.ready',
} as const;

function countTexts(
  t: Translate,
  counts: ClusterHealth['counts'],
  readiness: (readiness: Readiness) => boolean = () => true,
): string[] {
  return counts
    .filter(item => readiness(item.readiness))
    .map(item => t(COUNT_KEYS[item.readiness], { amount: String(item.count) }));
}

/** All counts in words, for those who do not see the bar. */
export function allCountsText(t: Translate, health: ClusterHealth): string {
  return health.counts.length === 0
    ? t('home.fleet.noResources')
    : countTexts(t, health.counts).join(', ');
}

/** What is not well, without what is only waiting to be told. */
export function troubleText(
  t: Translate,
  health: ClusterHealth,
): string | undefined {
  const texts = countTexts(
    t,
    health.counts,
    readiness => readiness !== 'Ready' && readiness !== 'NotReported',
  );
  return texts.length === 0 ? undefined : texts.join(', ');
}

/** The alerts of a cluster that run. */
function alertTexts(t: Translate, health: ClusterHealth): string[] {
  return [
    ...(health.firing > 0
      ? [t('home.fleet.firing', { count: health.firing })]
      : []),
    ...(health.pending > 0
      ? [t('home.fleet.pending', { count: health.pending })]
      : []),
  ];
}

/** Whether Flux itself is alive; undefined where nothing is known of it. */
export function fluxText(
  t: Translate,
  { controllers }: ClusterHealth,
): string | undefined {
  if (!controllers) {
    return undefined;
  }
  const ready = String(controllers.ready);
  const total = String(controllers.total);
  if (controllers.total === 0) {
    return t('home.fleet.fluxMissing');
  }
  if (controllers.ready === 0) {
    return t('home.fleet.fluxDown', { total });
  }
  if (controllers.idle > 0) {
    return t('home.fleet.fluxIdle', { idle: String(controllers.idle), total });
  }
  return controllers.ready < controllers.total
    ? t('home.fleet.fluxPartly', { ready, total })
    : t('home.fleet.fluxAlive', { ready, total });
}

/** The small print of a cluster that can be seen. */
export function healthNotes(
  t: Translate,
  health: ClusterHealth,
  now: number,
): string[] {
  // What hurts stands in the status of the cluster.
  const flux = isFluxHurt(health) ? undefined : fluxText(t, health);
  return [
    ...alertTexts(t, health),
    ...(flux === undefined ? [] : [flux]),
    ...(health.errors.length > 0
      ? [t('home.fleet.partial', { count: health.errors.length })]
      : []),
    ...(health.seenAt === undefined
      ? []
      : [t('home.seen', { ago: agoText(t, health.seenAt, now) })]),
  ];
}

/** Of a cluster that cannot be seen now: how old its data is, and why. */
export function outOfSightText(
  t: Translate,
  health: ClusterHealth,
  now: number,
): string {
  const { errors, seenAt, sight } = health;
  if (sight === 'needsSignIn' || sight === 'waiting') {
    return t(`words.reachability.${sight}`);
  }
  const age =
    seenAt === undefined
      ? t('home.fleet.neverSeen')
      : t('home.fleet.dataAge', { duration: durationText(t, now - seenAt) });
  const reason = errors.find(({ kind }) => kind === undefined)?.message;
  return reason === undefined
    ? age
    : t('home.fleet.dataAgeWhy', { age, reason });
}
