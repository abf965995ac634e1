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

const UNITS: [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
];

/** A duration as Prometheus takes it: whole, in the largest unit that fits. */
export function formatDuration(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds));
  const unit = UNITS.find(([, size]) => whole > 0 && whole % size === 0);
  return unit ? `${whole / unit[1]}${unit[0]}` : '0s';
}

/** A text in a query that stands for itself. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** A regular expression for any of some names. */
export function anyOf(names: readonly string[]): string {
  return quote(
    names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
  );
}

/** Labels of rules are templates: a text in one that stands for itself. */
export function withoutTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}
