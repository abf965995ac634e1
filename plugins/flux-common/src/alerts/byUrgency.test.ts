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
import { byUrgency } from './byUrgency';

function alert(fields: Partial<Alert>): Alert {
  return {
    rule: 'FluxReconciliationFailing',
    severity: 'warning',
    state: 'pending',
    since: 0,
    holdOff: 0,
    frozenFor: 0,
    startedBy: 'failure',
    ...fields,
  };
}

describe('of several alerts', () => {
  it.each<[string, Partial<Alert>, Partial<Alert>]>([
    [
      'one that fires comes before one that is pending, however grave',
      { state: 'firing', severity: 'info' },
      { severity: 'critical' },
    ],
    ['the graver one comes first', { severity: 'critical', since: 1 }, {}],
    [
      'of the same severity the graver rule comes first',
      { since: 1 },
      { rule: 'FluxReconciliationOverdue' },
    ],
    ['of the same rule the older one comes first', {}, { since: 1 }],
  ])('%s', (_, first, second) => {
    const [one, other] = [alert(first), alert(second)];
    expect([other, one].sort(byUrgency)).toEqual([one, other]);
    expect([one, other].sort(byUrgency)).toEqual([one, other]);
  });
});
