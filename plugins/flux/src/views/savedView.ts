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

/** The parts of the Flux page whose view can be saved. */
export type ViewPage = 'resources' | 'alerts' | 'revisions';

/** A view under a name of its own. */
export interface SavedView {
  name: string;
  /** As it stands in the address. */
  query: string;
}

/** What the portal keeps of the views of a user. */
export interface StoredViews {
  views: readonly SavedView[];
  /** How many more there are that cannot be read. */
  unreadable: number;
  /** A newer version keeps more of them than this one could write back. */
  isNewer: boolean;
}

/** As many as a list can be chosen from. */
export const MOST_VIEWS = 50;
export const MOST_NAME = 60;
/** Longer addresses are cut on their way by some servers. */
export const MOST_QUERY = 4_000;
const VERSION = 1;

const NOTHING: StoredViews = { views: [], unreadable: 0, isNewer: false };
const UNREADABLE: StoredViews = { ...NOTHING, unreadable: 1 };

function field(object: object, name: string): unknown {
  return Object.entries(object).find(([key]) => key === name)?.[1];
}

/** Without what cannot be seen, such as marks that turn a text around. */
export function cleanName(text: string): string {
  return text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Are two names of views the same to a reader? */
export function isSameName(a: string, b: string): boolean {
  return (
    cleanName(a).toLocaleLowerCase('en-US') ===
    cleanName(b).toLocaleLowerCase('en-US')
  );
}

function readView(stored: unknown): SavedView | undefined {
  if (typeof stored !== 'object' || stored === null) {
    return undefined;
  }
  const name = field(stored, 'name');
  const query = field(stored, 'query');
  if (typeof name !== 'string' || typeof query !== 'string') {
    return undefined;
  }
  const clean = cleanName(name);
  const fits = clean !== '' && clean.length <= MOST_NAME;
  return fits && query.length <= MOST_QUERY
    ? { name: clean, query }
    : undefined;
}

/** Reads what is stored, whatever that is: every user can write there. */
export function readStoredViews(stored: unknown): StoredViews {
  if (stored === undefined || stored === null) {
    return NOTHING;
  }
  if (typeof stored !== 'object') {
    return UNREADABLE;
  }
  const version = field(stored, 'version');
  const list = field(stored, 'views');
  if (typeof version !== 'number' || !Array.isArray(list)) {
    return UNREADABLE;
  }
  const views: SavedView[] = [];
  for (const item of list.slice(0, MOST_VIEWS)) {
    const view = readView(item);
    if (view && !views.some(({ name }) => isSameName(name, view.name))) {
      views.push(view);
    }
  }
  return {
    views,
    unreadable: list.length - views.length,
    isNewer: version > VERSION,
  };
}

/** As they are stored. */
export function toStoredViews(views: readonly SavedView[]) {
  return {
    version: VERSION,
    views: views.map(({ name, query }) => ({ name, query })),
  };
}
