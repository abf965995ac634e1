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
  ApiAlertItem,
  ApiAlertPage,
} from '@fluxwatch/backstage-plugin-flux-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { AlertsSettings } from '../home/alertsSettings';
import { Translate } from '../translation';
import { suspendedDetails } from './ownedItemText';
import { shortCause } from './shortCause';

/** How many alerts run, by state where all of them are in the answer. */
export function alertsSentence(t: Translate, page: ApiAlertPage): string {
  const { items, totalItems } = page;
  if (items.length < totalItems) {
    return t('home.alerts.count', { count: totalItems });
  }
  const firing = items.filter(({ alert }) => alert.state === 'firing').length;
  const pending = items.length - firing;
  return [
    ...(firing > 0 ? [t('home.fleet.firing', { count: firing })] : []),
    ...(pending > 0 ? [t('home.fleet.pending', { count: pending })] : []),
  ].join(', ');
}

/**
 * That no alert runs, of those that the card is to show.
 *
 * @param certain - all that was asked could be read
 */
export function noAlertsSentence(
  t: Translate,
  settings: AlertsSettings,
  certain: boolean,
): string {
  const { onlyMine, severities, states } = settings;
  let sentence: string = t('home.alerts.none');
  if (onlyMine) {
    sentence = t('home.alerts.noneMine');
  } else if (severities.length < 3) {
    sentence = t('home.alerts.noneLike');
  } else if (states.length === 1) {
    sentence =
      states[0] === 'firing'
        ? t('home.alerts.noneFiring')
        : t('home.alerts.nonePending');
  }
  return certain ? sentence : t('home.alerts.unsure', { sentence });
}

function entityName(entityRef: string): string {
  return parseEntityRef(entityRef).name;
}

/** Whom it belongs to, and who owns that; nothing when nobody can be named. */
function ownerText(t: Translate, { owners = [] }: ApiAlertItem): string[] {
  return owners.slice(0, 1).map(({ entityRef, ownedBy = [], title }) => {
    const component = title ?? entityName(entityRef);
    return ownedBy.length > 0
      ? t('home.alerts.ownedBy', { component, owner: entityName(ownedBy[0]) })
      : t('home.alerts.of', { component });
  });
}

/** By which rule an alert runs, whom it belongs to, and why it runs. */
export function alertDetails(
  t: Translate,
  item: ApiAlertItem,
  now: number,
): string[] {
  const { alert, cause, root } = item;
  const details: string[] = [
    t(`home.alerts.rule.${alert.rule}`),
    ...ownerText(t, item),
  ];
  if (alert.rule === 'FluxSuspendedTooLong') {
    details.push(suspendedDetails(t, item, now).join(', '));
  } else if (cause) {
    details.push(shortCause(cause.message));
  } else if (root && root.state !== 'Ready' && root.state !== 'Progressing') {
    const { kind, name } = root.ref;
    const resource = t('words.list.resource', { kind, name });
    details.push(
      root.state === 'Failed'
        ? t('verdict.cause.failingUnknown', { resource })
        : t(`verdict.cause.${root.state}`, { resource }),
    );
  }
  return details;
}
