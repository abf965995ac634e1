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

import { ResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { EntityVerdict } from '../verdict/entityVerdict';
import { RootCause } from '../verdict/rootCauses';
import { UnknownCluster } from '../verdict/unknownClusters';
import { numberText } from './amountText';
import { agoText, durationText } from './durationText';
import { parseTime } from './exactTime';
import { listText } from './listText';

/** Names of resources for a sentence; with their kind where that is needed. */
function refNames(refs: readonly ResourceRef[]): string[] {
  return refs.map(({ kind, name }) =>
    refs.some(other => other.name === name && other.kind !== kind)
      ? `${kind} ${name}`
      : name,
  );
}

/** The first sentence; it changes only when the verdict does. */
export function headlineText(
  t: Translate,
  verdict: EntityVerdict,
  entity: string,
): string {
  const { state } = verdict;
  if (state === 'unseen' || state === 'notReported') {
    return t(`verdict.headline.${state}`, { entity });
  }
  return t(`verdict.headline.${state}`, {
    entity,
    clusters: listText(t, verdict.clusters),
  });
}

function rootText(
  t: Translate,
  cause: RootCause,
  resource: string,
  now: number,
): string {
  const { state, since, stalled } = cause;
  if (state === 'Source') {
    return t('verdict.cause.source', { resource });
  }
  if (state !== 'Failed' && state !== 'Ready' && state !== 'Progressing') {
    return t(`verdict.cause.${state}`, { resource });
  }
  if (!since) {
    return t(
      stalled ? 'verdict.cause.givenUpUnknown' : 'verdict.cause.failingUnknown',
      { resource },
    );
  }
  const duration = durationText(t, now - since.since);
  if (stalled) {
    return t(
      since.proven ? 'verdict.cause.givenUpProven' : 'verdict.cause.givenUp',
      { resource, duration },
    );
  }
  return t(
    since.proven ? 'verdict.cause.failingProven' : 'verdict.cause.failing',
    { resource, duration },
  );
}

function alertSentence(
  t: Translate,
  cause: RootCause,
  now: number,
): string | undefined {
  const { alert } = cause;
  if (!alert || alert.state === 'resolved') {
    return undefined;
  }
  if (alert.state === 'firing') {
    const from = parseTime(alert.firedAt) ?? parseTime(alert.since) ?? now;
    return t('verdict.firing', { duration: durationText(t, now - from) });
  }
  const firesAt = parseTime(alert.firesAt);
  if (firesAt === undefined) {
    return t('verdict.clockPaused');
  }
  return firesAt <= now
    ? t('verdict.firesNow')
    : t('verdict.firesIn', { duration: durationText(t, firesAt - now, 'up') });
}

/**
 * What is wrong, since when, what it holds up and whether someone is told.
 *
 * @param cluster - its title, where more than one cluster is concerned
 */
export function causeText(
  t: Translate,
  cause: RootCause,
  now: number,
  cluster?: string,
): string {
  const { kind, name } = cause.ref;
  const named = t('words.list.resource', { kind, name });
  const resource = cluster
    ? t('words.list.onCluster', { resource: named, cluster })
    : named;
  const sentences = [`${rootText(t, cause, resource, now)}.`];
  if (cause.holdsUp.length > 0) {
    const names = refNames(cause.holdsUp);
    const resources = listText(t, names, undefined, cause.holdsUpUnnamed);
    sentences.push(t('verdict.holdsUp', { resources }));
  }
  const alert = alertSentence(t, cause, now);
  return [...sentences, ...(alert ? [alert] : [])].join(' ');
}

/** What is not known of one cluster, and since when. */
function unknownText(
  t: Translate,
  cluster: UnknownCluster,
  now: number,
): string {
  const { title, sight, seenAt } = cluster;
  const ago = agoText(t, seenAt ?? now, now);
  switch (sight) {
    case 'unreachable':
      return seenAt === undefined
        ? t('verdict.unknown.unreachableNever', { cluster: title })
        : t('verdict.unknown.unreachable', { cluster: title, ago });
    case 'stale':
      return t('verdict.unknown.stale', { cluster: title, ago });
    default:
      return t(`verdict.unknown.${sight}`, { cluster: title });
  }
}

/** That not all resources were read, where that is so. */
export function unreadSentence(
  t: Translate,
  { unread }: Pick<EntityVerdict, 'unread'>,
): string | undefined {
  return (
    unread &&
    t('verdict.unread', {
      read: numberText(unread.read),
      total: numberText(unread.total),
    })
  );
}

const SIGHTS = [
  'unreachable',
  'stale',
  'needsSignIn',
  'waiting',
  'partial',
] as const;

/** What is not known, one sentence for all clusters of one kind. */
export function unknownSentences(
  t: Translate,
  clusters: readonly UnknownCluster[],
  now: number,
): string[] {
  return SIGHTS.flatMap(sight => {
    const alike = clusters.filter(cluster => cluster.sight === sight);
    if (alike.length === 0) {
      return [];
    }
    const titles = alike.map(({ title }) => title);
    return alike.length === 1
      ? [unknownText(t, alike[0], now)]
      : [t(`verdict.unknownMany.${sight}`, { clusters: listText(t, titles) })];
  });
}
