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

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time as people say it: `45 s`, `23 min`, `1 h 20 min`, `3 days`.
 * What has not happened yet is rounded up, so that "fires in 1 min" never
 * stands there for an alert that fires at once.
 *
 * @param milliseconds - negative ones, from clocks that disagree, count as 0
 */
export function durationText(
  t: Translate,
  milliseconds: number,
  rounding: 'down' | 'up' = 'down',
): string {
  const round = rounding === 'up' ? Math.ceil : Math.floor;
  const length = Math.max(0, milliseconds);
  const seconds = round(length / SECOND);
  if (seconds < 60) {
    return t('words.duration.seconds', { amount: String(seconds) });
  }
  const minutes = round(length / MINUTE);
  if (minutes < 60) {
    return t('words.duration.minutes', { amount: String(minutes) });
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 10 && minutes % 60 !== 0) {
    return t('words.duration.hoursAndMinutes', {
      hours: String(hours),
      minutes: String(minutes % 60),
    });
  }
  if (length < 2 * DAY) {
    return t('words.duration.hours', { amount: String(round(length / HOUR)) });
  }
  return t('words.duration.days', { count: round(length / DAY) });
}

/** How long ago something was: `23 min ago`, `just now`. */
export function agoText(t: Translate, time: number, now: number): string {
  return now - time < SECOND
    ? t('words.time.justNow')
    : t('words.time.ago', { duration: durationText(t, now - time) });
}
