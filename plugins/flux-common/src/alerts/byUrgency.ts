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
import { Alert } from './Alert';
import { ALERT_RULE_NAMES, ALERT_SEVERITIES } from './AlertRule';

function rank({ state, severity, rule, since }: Alert): number[] {
  return [
    state === 'firing' ? 0 : 1,
    -ALERT_SEVERITIES.indexOf(severity),
    ALERT_RULE_NAMES.indexOf(rule),
    since,
  ];
}

/** Orders alerts: what needs someone most comes first. */
export function byUrgency(a: Alert, b: Alert): number {
  const other = rank(b);
  return rank(a).reduce(
    (order, value, index) => order || value - other[index],
    0,
  );
}
