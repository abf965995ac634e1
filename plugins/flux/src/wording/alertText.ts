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

import { ApiAlert } from '@fluxwatch/backstage-plugin-flux-common';
import { Translate } from '../translation';
import { durationText } from './durationText';
import { parseTime } from './exactTime';

/** An alert as a clock that people can read. */
export interface AlertClock {
  state: 'firing' | 'pending' | 'paused';
  text: string;
  /** Of a pending one: how much of the hold-off has passed, in percent. */
  progress?: number;
}

/**
 * What the clock of an alert shows now.
 *
 * @returns undefined when there is nothing to tell: no alert, or a resolved one
 */
export function alertClock(
  t: Translate,
  alert: ApiAlert | undefined,
  now: number,
): AlertClock | undefined {
  if (!alert || alert.state === 'resolved') {
    return undefined;
  }
  if (alert.state === 'firing') {
    const from = parseTime(alert.firedAt) ?? parseTime(alert.since) ?? now;
    const duration = durationText(t, now - from);
    return { state: 'firing', text: t('words.alert.firing', { duration }) };
  }
  const firesAt = parseTime(alert.firesAt);
  if (alert.frozenSince !== undefined || firesAt === undefined) {
    return { state: 'paused', text: t('words.alert.paused') };
  }
  const left = firesAt - now;
  const holdOff = alert.holdOffSeconds * 1_000;
  const passed = holdOff > 0 ? 100 * (1 - left / holdOff) : 100;
  return {
    state: 'pending',
    text:
      left > 0
        ? t('words.alert.pending', { duration: durationText(t, left, 'up') })
        : t('words.alert.due'),
    progress: Math.min(100, Math.max(0, passed)),
  };
}
