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

import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { shownReadiness } from './rowText';
import { durationText } from './durationText';
import { reasonMeaning } from './reasonMeaning';

/** One short paragraph: what happened, what Flux will do, what usually helps. */
export interface Meaning {
  what: string;
  next?: string;
  helps: string;
}

/** Kinds that try again at a fixed pace; the others wait longer each time. */
const FIXED_PACE: ReadonlySet<string> = new Set(['Kustomization']);
const SOURCES: ReadonlySet<string> = new Set([
  'GitRepository',
  'OCIRepository',
  'HelmRepository',
  'HelmChart',
  'Bucket',
  'ImageRepository',
]);

/** Meanings where something new has been applied, and stays. */
const APPLIED: ReadonlySet<string> = new Set(['healthCheck', 'apply']);

function nextStep(t: Translate, resource: ApiResource, key: string): string {
  const { kind, name, namespace } = resource;
  if (resource.stalled) {
    return kind === 'HelmRelease'
      ? t('meaning.next.stalledRetries', { name, namespace })
      : t('meaning.next.stalled');
  }
  const pace = resource.retryIntervalSeconds ?? resource.intervalSeconds;
  if (FIXED_PACE.has(kind) && pace !== undefined) {
    const duration = durationText(t, pace * 1_000);
    const again = t('meaning.next.everyInterval', { duration });
    return APPLIED.has(key)
      ? `${again} ${t('meaning.next.noRollback')}`
      : again;
  }
  return SOURCES.has(kind)
    ? t('meaning.next.withBackoff')
    : t('meaning.next.byItself');
}

/** @returns undefined when there is nothing to explain: all is well. */
export function meaningText(
  t: Translate,
  resource: ApiResource,
): Meaning | undefined {
  switch (shownReadiness(resource)) {
    case 'Failed': {
      const key = reasonMeaning(resource.cause?.reason) ?? 'failing';
      return {
        what: t(`meaning.what.${key}`),
        next: nextStep(t, resource, key),
        helps: t(`meaning.helps.${key}`),
      };
    }
    case 'Blocked': {
      const key = reasonMeaning(resource.cause?.reason) ?? 'blocked';
      return {
        what: t(`meaning.what.${key}`),
        next: t('meaning.next.follows'),
        helps: t(`meaning.helps.${key}`),
      };
    }
    case 'Suspended':
      return {
        what: t('meaning.what.suspended'),
        next: t('meaning.next.frozen'),
        helps: t('meaning.helps.suspended'),
      };
    case 'Terminating':
      return {
        what: t('meaning.what.terminating'),
        helps: t('meaning.helps.terminating'),
      };
    case 'Progressing':
      return {
        what: t('meaning.what.progressing'),
        helps: t('meaning.helps.progressing'),
      };
    default:
      return undefined;
  }
}
