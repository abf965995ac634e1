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
import { Alerts } from '../hooks/useAlerts';
import { heldUpCount } from '../verdict/incidents';
import { VerdictState } from '../verdict/entityVerdict';

/** What the alerts come down to, in a sentence. */
export function alertsText(
  t: Translate,
  { incidents, others }: Alerts,
): { state: VerdictState; headline: string; details: string[] } {
  const causes = incidents.totalItems;
  const held = incidents.items.reduce(
    (sum, item) => sum + heldUpCount(item),
    0,
  );
  const states = [
    ...incidents.items.map(({ state }) => state),
    ...others.items.map(({ alert }) => alert.state),
  ];
  const firing = states.filter(state => state === 'firing').length;
  const pending = states.filter(state => state === 'pending').length;
  if (causes + others.totalItems === 0) {
    return incidents.errors.length + others.errors.length > 0
      ? {
          state: 'uncertain',
          headline: t('pageAlerts.headline.uncertain'),
          details: [],
        }
      : {
          state: 'deployed',
          headline: t('pageAlerts.headline.well'),
          details: [],
        };
  }
  const details = [
    firing > 0 && t('pageAlerts.detail.firing', { count: firing }),
    pending > 0 && t('pageAlerts.detail.pending', { count: pending }),
    others.totalItems > 0 &&
      causes > 0 &&
      t('pageAlerts.detail.others', { count: others.totalItems }),
  ].flatMap(detail => (detail ? [detail] : []));
  if (causes === 0) {
    return {
      state: firing > 0 ? 'broken' : 'uncertain',
      headline: t('pageAlerts.headline.onlyOthers'),
      details,
    };
  }
  return {
    state: 'broken',
    headline:
      held > 0
        ? t('pageAlerts.headline.holdUp', {
            count: causes,
            held: t('pageAlerts.headline.held', { count: held }),
          })
        : t('pageAlerts.headline.causes', { count: causes }),
    details,
  };
}
