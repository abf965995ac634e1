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

import { DateTime } from 'luxon';

/** Reads a time of the API; undefined when there is none that can be read. */
export function parseTime(text: string | undefined): number | undefined {
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** A time to the second, for hovering over a relative one. */
export function exactTime(time: number): string {
  return DateTime.fromMillis(time).toLocaleString(
    DateTime.DATETIME_MED_WITH_SECONDS,
  );
}

/** The time of day when that is today, otherwise with its date. */
export function clockTime(time: number, now: number): string {
  const moment = DateTime.fromMillis(time);
  return moment.hasSame(DateTime.fromMillis(now), 'day')
    ? moment.toLocaleString(DateTime.TIME_SIMPLE)
    : moment.toLocaleString(DateTime.DATETIME_SHORT);
}

/** A time to come, as people say it: of today, the day of the week, the date. */
export function untilTime(time: number, now: number): string {
  const moment = DateTime.fromMillis(time);
  const days = moment
    .startOf('day')
    .diff(DateTime.fromMillis(now).startOf('day'), 'days').days;
  if (days < 1) {
    return moment.toLocaleString(DateTime.TIME_SIMPLE);
  }
  return days < 7
    ? moment.toLocaleString({ weekday: 'long' })
    : moment.toLocaleString(DateTime.DATE_MED);
}
