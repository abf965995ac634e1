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
  ApiResource,
  ApiResourceDetail,
} from '@fluxwatch/backstage-plugin-flux-common';
import { HOLD_OFF_SECONDS } from './holdOff';
import { WELL } from './well';

/** What is expected of some fields of a resource. */
export type ExpectedResource = { [Field in keyof ApiResource]?: unknown };

export function expectResource(
  { resource }: ApiResourceDetail,
  expected: ExpectedResource,
): void {
  expect(resource).toMatchObject(expected);
}

/** Expects that nothing fails, waits or alerts, and that the whole fleet is there. */
export function expectWell(readiness: string[], alerts: ApiAlertItem[]): void {
  expect(readiness).toEqual(WELL);
  expect(alerts).toEqual([]);
}

/** The newest run of an alert through its states, oldest first, such as `inactive to pending`. */
export function alertRun({ transitions }: ApiResourceDetail): string[] {
  const [newest] = transitions;
  return transitions
    .filter(({ since }) => since === newest?.since)
    .map(({ from, to }) => `${from} to ${to}`)
    .reverse();
}

/** Expects that an alert was pending for its hold-off before it fired. */
export function expectHoldOff({ resource }: ApiResourceDetail): void {
  expectAlertHoldOff(resource.alert);
}

/** That the alert has fired, and not before its hold-off. */
export function expectAlertHoldOff(alert: ApiAlertItem['alert'] | undefined) {
  const { since, firedAt } = alert ?? {};
  const waited = Date.parse(firedAt ?? '') - Date.parse(since ?? '');
  expect(waited).toBeGreaterThanOrEqual(HOLD_OFF_SECONDS * 1000);
  expect(waited).toBeLessThan((HOLD_OFF_SECONDS + 5) * 1000);
}
