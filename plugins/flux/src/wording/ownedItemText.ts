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
  ApiOwnedItem,
  ApiResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { agoText, durationText } from './durationText';
import { parseTime, untilTime } from './exactTime';
import { listText } from './listText';
import { rowMessage, shownReadiness } from './rowText';
import { shortCause } from './shortCause';

/** One line about something that needs someone. */
export interface OwnedItemText {
  /** What it is, in a word or two. */
  word: string;
  /** Why, and what that holds up. */
  details: string[];
}

/** Who suspended it, why, since when and until when. */
export function suspendedDetails(
  t: Translate,
  resource: Pick<
    ApiResource,
    'suspendedBy' | 'suspendReason' | 'suspendedSince' | 'suspendedUntil'
  >,
  now: number,
): string[] {
  const { suspendedBy, suspendReason } = resource;
  const since = parseTime(resource.suspendedSince);
  const until = parseTime(resource.suspendedUntil);
  const details: string[] = [];
  if (since !== undefined) {
    const duration = durationText(t, now - since);
    details.push(t('home.mine.suspendedFor', { duration }));
  }
  if (suspendedBy !== undefined) {
    details.push(t('home.mine.suspendedBy', { name: suspendedBy }));
  }
  if (until !== undefined) {
    details.push(
      until > now
        ? t('home.mine.suspendedUntil', { time: untilTime(until, now) })
        : t('home.mine.suspendedPast', { ago: agoText(t, until, now) }),
    );
  }
  details.push(
    suspendReason === undefined
      ? t('home.mine.unexplained')
      : t('home.mine.suspendedWhy', { reason: suspendReason }),
  );
  return details;
}

function causeDetail(t: Translate, resource: ApiResource): string | undefined {
  const { root } = resource;
  if (
    !root ||
    root.state === 'Failed' ||
    root.state === 'Ready' ||
    root.state === 'Progressing'
  ) {
    return rowMessage(resource);
  }
  const { kind, name } = root.ref;
  return t(`verdict.cause.${root.state}`, {
    resource: t('words.list.resource', { kind, name }),
  });
}

/** What to say of something that needs someone, and of what it holds up. */
export function ownedItemText(
  t: Translate,
  item: Pick<ApiOwnedItem, 'resource' | 'holdsUp' | 'totalHeldUp'>,
  now: number,
): OwnedItemText {
  const { holdsUp, resource, totalHeldUp } = item;
  const shown = shownReadiness(resource);
  const readiness = t(`words.readiness.${shown}`);
  const details: string[] = [];
  if (shown === 'Suspended') {
    details.push(suspendedDetails(t, resource, now).join(', '));
  } else {
    const cause = causeDetail(t, resource);
    if (cause !== undefined) {
      details.push(shortCause(cause));
    }
  }
  if (totalHeldUp > 0) {
    const names = holdsUp.map(({ name }) => name);
    const resources = listText(t, names, 3, totalHeldUp - names.length);
    // First, as the cause can be of any length.
    details.unshift(t('home.mine.holdsUp', { resources }));
  }
  return {
    word: resource.stalled ? t('home.mine.givenUp', { readiness }) : readiness,
    details,
  };
}
