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

/** A view that can be chosen. */
export interface ChoosableView {
  /** Told apart from all others; kept with the step of the history. */
  id: string;
  title: string;
  query: string;
  /** Absent for those that nobody can change. */
  own?: string;
}

/** What is chosen, and whether it is still shown as it was saved. */
export interface ChosenView {
  view?: ChoosableView;
  isChanged: boolean;
}

const KEPT = 'fluxView';

/** As it is kept with a step of the browser's history. */
export function keepView(id: string): object {
  return { [KEPT]: id };
}

function keptView(kept: unknown): string | undefined {
  const entries =
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const id: unknown = entries.find(([name]) => name === KEPT)?.[1];
  return typeof id === 'string' ? id : undefined;
}

/**
 * The view that is shown: the one that was chosen, also while it is changed; or
 * one that shows the same, however that came about.
 *
 * @param present - what is shown, in canonical form, as are those of the views
 */
export function findChosen(
  views: readonly ChoosableView[],
  present: string,
  kept: unknown,
): ChosenView {
  const id = keptView(kept);
  const chosen = views.find(view => view.id === id);
  const same =
    chosen?.query === present
      ? chosen
      : views.find(({ query }) => query === present);
  const view = same ?? chosen;
  return { view, isChanged: view !== undefined && view.query !== present };
}
