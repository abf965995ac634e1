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

import {
  cleanName,
  isSameName,
  MOST_NAME,
  MOST_QUERY,
  MOST_VIEWS,
  SavedView,
} from './savedView';

/** Why a view cannot be saved so. */
export type ViewProblem =
  | 'nameMissing'
  | 'nameLong'
  | 'nameTaken'
  | 'queryLong'
  | 'tooMany'
  | 'gone';

/** All views after a change, or why there is none. */
export type ChangedViews =
  | { views: SavedView[]; problem?: undefined }
  | { problem: ViewProblem };

/** Changes the views as they are when it is made. */
export type ViewChange = (views: readonly SavedView[]) => ChangedViews;

function byName(views: readonly SavedView[]): SavedView[] {
  return [...views].sort((a, b) => a.name.localeCompare(b.name));
}

/** What is wrong with a name in itself. */
export function nameProblem(text: string): ViewProblem | undefined {
  const name = cleanName(text);
  if (name === '') {
    return 'nameMissing';
  }
  return name.length > MOST_NAME ? 'nameLong' : undefined;
}

/** Saves a view, in place of one that is called the same. */
export function saveView(name: string, query: string): ViewChange {
  return views => {
    const problem = nameProblem(name);
    if (problem) {
      return { problem };
    }
    if (query.length > MOST_QUERY) {
      return { problem: 'queryLong' };
    }
    const others = views.filter(view => !isSameName(view.name, name));
    return others.length >= MOST_VIEWS
      ? { problem: 'tooMany' }
      : { views: byName([...others, { name: cleanName(name), query }]) };
  };
}

/** Gives a view another name, unless another view has it. */
export function renameView(from: string, to: string): ViewChange {
  return views => {
    const problem = nameProblem(to);
    if (problem) {
      return { problem };
    }
    const view = views.find(({ name }) => isSameName(name, from));
    const others = views.filter(each => each !== view);
    if (!view) {
      return { problem: 'gone' };
    }
    return others.some(({ name }) => isSameName(name, to))
      ? { problem: 'nameTaken' }
      : { views: byName([...others, { ...view, name: cleanName(to) }]) };
  };
}

export function deleteView(name: string): ViewChange {
  return views => ({
    views: views.filter(view => !isSameName(view.name, name)),
  });
}
