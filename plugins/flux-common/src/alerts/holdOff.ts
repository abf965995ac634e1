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

/**
 * The longest hold-off, in milliseconds: a leap year. A longer one would be no
 * alert at all, and one without end would put `firesAt` beyond what a date, or
 * an integer of the database, can hold.
 *
 * @public
 */
export const MAX_HOLD_OFF = 366 * 24 * 3_600_000;

/**
 * A duration as a hold-off: whole milliseconds, as all times here are.
 *
 * @param milliseconds - a duration that is not negative
 * @returns undefined when it is longer than a hold-off may be
 * @public
 */
export function toHoldOff(milliseconds: number): number | undefined {
  return milliseconds <= MAX_HOLD_OFF ? Math.round(milliseconds) : undefined;
}
