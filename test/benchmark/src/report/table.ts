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

import { isWithinBudget, Measurement } from './Measurement';

function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : 1;
  return value.toLocaleString('en-US', {
    maximumFractionDigits: digits,
    minimumFractionDigits: Number.isInteger(value) ? 0 : digits,
  });
}

function cells(measurement: Measurement): string[] {
  const { name, value, unit, budget } = measurement;
  if (!budget) {
    return [`  ${name}`, number(value), unit, ''];
  }
  const limit = `${budget.atMost ? 'at most' : 'at least'} ${number(
    budget.limit,
  )}`;
  return [
    `  ${name}`,
    number(value),
    unit,
    `${limit}${isWithinBudget(measurement) ? '' : '  MISSED'}`,
  ];
}

/** The measurements as text, in columns, with a heading for each section. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map(cells);
  const widths = [0, 1, 2].map(column =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const lines: string[] = [];
  let section: string | undefined;
  measurements.forEach((measurement, index) => {
    if (measurement.section !== section) {
      section = measurement.section;
      lines.push(section);
    }
    const [name, value, unit, budget] = rows[index];
    lines.push(
      [
        name.padEnd(widths[0]),
        value.padStart(widths[1]),
        unit.padEnd(widths[2]),
        budget,
      ]
        .join('  ')
        .trimEnd(),
    );
  });
  return lines.join('\n');
}
