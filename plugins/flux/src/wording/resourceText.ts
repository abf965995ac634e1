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
  ApiResource,
  ApiResourceDetail,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { failingSince } from '../verdict/failingSince';
import { isStale } from '../verdict/clusterSight';
import { agoText, durationText } from './durationText';
import { clockTime, parseTime } from './exactTime';
import { listText } from './listText';
import { shownReadiness } from './rowText';

/** How a resource does, in a sentence that changes only when that does. */
export function resourceHeadline(
  t: Translate,
  resource: ApiResource,
  cluster: string,
): string {
  const { kind, name } = resource;
  const named = t('words.list.onCluster', {
    resource: t('words.list.resource', { kind, name }),
    cluster,
  });
  const readiness = shownReadiness(resource);
  return readiness === 'Failed' && resource.stalled
    ? t('pageResource.headline.givenUp', { resource: named })
    : t(`pageResource.headline.${readiness}`, { resource: named });
}

function suspensionText(
  t: Translate,
  resource: ApiResource,
  now: number,
): string[] {
  const since = parseTime(resource.suspendedSince);
  const until = parseTime(resource.suspendedUntil);
  const { suspendedBy: name, suspendReason: reason } = resource;
  return [
    since !== undefined &&
      t('pageResource.suspendedFor', {
        duration: durationText(t, now - since),
      }),
    name && t('pageResource.suspendedBy', { name }),
    until !== undefined &&
      t('pageResource.suspendedUntil', { time: clockTime(until, now) }),
    reason && t('pageResource.suspendReason', { reason }),
  ].flatMap(text => (text ? [text] : []));
}

/** What else matters at once: since when, by what, and what hangs on it. */
export function resourceDetails(
  t: Translate,
  detail: ApiResourceDetail,
  now: number,
): string[] {
  const { holdsUp, resource } = detail;
  const since = failingSince(resource);
  const root = resource.root?.ref ?? resource.blockedBy;
  const observedAt = parseTime(resource.observedAt);
  const texts: (string | false | undefined)[] = [
    resource.failing &&
      since &&
      t(since.proven ? 'pageResource.atLeast' : 'pageResource.since', {
        duration: durationText(t, now - since.since),
      }),
    resource.readiness === 'Blocked' &&
      root &&
      t('pageResource.root', {
        resource: t('words.list.resource', {
          kind: root.kind,
          name: root.name,
        }),
        state: t(
          `pageResource.rootState.${resource.root?.state ?? 'Unreadable'}`,
        ),
      }),
    ...(resource.readiness === 'Suspended'
      ? suspensionText(t, resource, now)
      : []),
    holdsUp.length > 0 &&
      t('verdict.holdsUp', {
        resources: listText(
          t,
          holdsUp.map(({ ref }) => ref.name),
        ),
      }),
    observedAt !== undefined &&
      isStale(resource.observedAt, now) &&
      t('pageResource.stale', { ago: agoText(t, observedAt, now) }),
  ];
  return texts.flatMap(text => (text ? [text] : []));
}
