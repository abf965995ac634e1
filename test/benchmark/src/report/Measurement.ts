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

/** One number that was measured. */
export interface Measurement {
  section: string;
  name: string;
  value: number;
  unit: string;
  /** What the design allows. */
  budget?: { limit: number; atMost: boolean };
  /** To miss the budget is a fault on any machine, however busy it is. */
  isCertain?: boolean;
}

export function isWithinBudget({ value, budget }: Measurement): boolean {
  if (!budget) {
    return true;
  }
  return budget.atMost ? value <= budget.limit : value >= budget.limit;
}

export function atMost(limit: number): Measurement['budget'] {
  return { limit, atMost: true };
}

export function atLeast(limit: number): Measurement['budget'] {
  return { limit, atMost: false };
}
