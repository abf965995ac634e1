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

/** A number with as many digits as matter. */
export function numberText(value: number): string {
  return value.toLocaleString(undefined, {
    maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
  });
}

/** How long something took: `35 ms`, `1.2 s`, `3 min`. */
export function secondsText(t: Translate, seconds: number): string {
  if (seconds < 1) {
    return t('pageControllers.unit.milliseconds', {
      amount: String(Math.round(seconds * 1_000)),
    });
  }
  return seconds < 120
    ? t('words.duration.seconds', { amount: numberText(seconds) })
    : t('words.duration.minutes', { amount: numberText(seconds / 60) });
}

const MEBIBYTE = 1024 * 1024;

/** Memory as Kubernetes counts it. */
export function bytesText(t: Translate, bytes: number): string {
  return t('pageControllers.unit.mebibytes', {
    amount: numberText(bytes / MEBIBYTE),
  });
}

/** Thousandths of a core, as Kubernetes counts them. */
export function coresText(t: Translate, cores: number): string {
  return t('pageControllers.unit.millicores', {
    amount: numberText(cores * 1_000),
  });
}
