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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAddressQuery } from '../../address/router';
import { ViewCodec } from '../../address/useView';
import { useOwnRefs } from '../../hooks/useOwnRefs';
import { fluxTranslationRef } from '../../translation';
import { builtInViews } from '../../views/builtInViews';
import { canonicalQuery } from '../../views/canonicalQuery';
import {
  ChoosableView,
  ChosenView,
  findChosen,
  keepView,
} from '../../views/chosenView';
import { SavedView, ViewPage } from '../../views/savedView';

/** The views of everybody. */
function idOfBuiltIn(name: string): string {
  return `all:${name}`;
}

/** The views of the user. */
function idOfOwn(name: string): string {
  return `own:${name}`;
}

/** What can be chosen, what is, and how to choose. */
export interface ViewChoice {
  views: readonly ChoosableView[];
  chosen: ChosenView;
  /** What is shown, as a view of its own would keep it. */
  present: string;
  /** Shows a view; without one everything. */
  choose(view?: ChoosableView): void;
  /** What is shown is one of the user's own views from now on, or none. */
  mark(name: string | undefined): void;
}

export function useViewChoice<V>(options: {
  page: ViewPage;
  codec: ViewCodec<V>;
  saved: readonly SavedView[];
}): ViewChoice {
  const { codec, page, saved } = options;
  const { t } = useTranslationRef(fluxTranslationRef);
  const { go, kept, search } = useAddressQuery();
  const own = useOwnRefs() ?? [];
  const present = canonicalQuery(codec, search.toString());
  const views: ChoosableView[] = [
    ...builtInViews(page, own).map(({ name, query }) => ({
      id: idOfBuiltIn(name),
      title: t(`views.builtInName.${name}`),
      query: canonicalQuery(codec, query),
    })),
    ...saved.map(({ name, query }) => ({
      id: idOfOwn(name),
      title: name,
      query: canonicalQuery(codec, query),
      own: name,
    })),
  ];
  return {
    views,
    chosen: findChosen(views, present, kept),
    present,
    choose: view =>
      go(new URLSearchParams(view?.query), {
        keep: view ? keepView(view.id) : {},
      }),
    mark: name =>
      go(search, {
        replace: true,
        keep: name === undefined ? {} : keepView(idOfOwn(name)),
      }),
  };
}
