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
  Readiness,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { failingSince } from '../verdict/failingSince';
import { durationText } from './durationText';
import { parseTime } from './exactTime';

/**
 * The word a row is filed under. A retry of something that had failed is still
 * a failure: it would only flicker between two words.
 */
export function shownReadiness(
  resource: Pick<ApiResource, 'failing' | 'readiness'>,
): Readiness {
  return resource.failing ? 'Failed' : resource.readiness;
}

function failedText(t: Translate, resource: ApiResource, now: number): string {
  const parts: string[] = [];
  const since = failingSince(resource);
  if (since) {
    const duration = durationText(t, now - since.since);
    parts.push(
      since.proven
        ? t('tab.row.failedAtLeast', { duration })
        : t('tab.row.failedFor', { duration }),
    );
  }
  if (resource.stalled) {
    parts.push(t('tab.row.givenUp'));
  } else {
    parts.push(
      resource.readiness === 'Progressing'
        ? t('tab.row.tryingNow')
        : t('tab.row.retrying'),
    );
  }
  return parts.join(', ');
}

/** What belongs to the readiness of a row: for how long, by whom, why. */
export function readinessNote(
  t: Translate,
  resource: ApiResource,
  now: number,
): string | undefined {
  switch (shownReadiness(resource)) {
    case 'Failed':
      return failedText(t, resource, now);
    case 'Blocked': {
      const by = resource.root?.ref ?? resource.blockedBy;
      return by && t('tab.row.blockedBy', { name: by.name });
    }
    case 'Suspended':
      return resource.suspendedBy === undefined
        ? undefined
        : t('tab.row.suspendedBy', { name: resource.suspendedBy });
    case 'Terminating': {
      const since = parseTime(resource.deletedAt);
      return since === undefined
        ? undefined
        : t('tab.row.terminatingFor', {
            duration: durationText(t, now - since),
          });
    }
    case 'Progressing':
      return resource.lastSettled === 'Ready'
        ? t('tab.row.afterSuccess')
        : undefined;
    case 'NotReported':
      return t('tab.row.notReported');
    default:
      return undefined;
  }
}

/** The message of a row: its cause, or else what Ready says. */
export function rowMessage(resource: ApiResource): string | undefined {
  const ready = resource.conditions.find(({ type }) => type === 'Ready');
  const message = resource.cause?.message ?? ready?.message;
  return message === '' ? undefined : message;
}
