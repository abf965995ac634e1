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
import { RefObject } from 'react';
import { fluxTranslationRef } from '../../translation';
import { ChoosableView, ChosenView } from '../../views/chosenView';
import { SelectField } from '../SelectField';

const EVERYTHING = 'everything';
const UNSAVED = 'unsaved';

/** All views to choose from; the one that is shown stands in it. */
export function ViewSelect(props: {
  id: string;
  views: readonly ChoosableView[];
  chosen: ChosenView;
  /** Nothing is left out of what is shown. */
  isEverything: boolean;
  focus: RefObject<HTMLSelectElement>;
  /** Without a view: everything. */
  choose(view?: ChoosableView): void;
}) {
  const { choose, chosen, focus, id, isEverything, views } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const unchosen = isEverything ? EVERYTHING : UNSAVED;
  const value = chosen.view?.id ?? unchosen;
  const groups = [
    { title: t('views.builtIn'), views: views.filter(view => !view.own) },
    { title: t('views.own'), views: views.filter(view => view.own) },
  ];
  return (
    <SelectField
      id={id}
      label={t('views.label')}
      value={value}
      change={chosenId => choose(views.find(view => view.id === chosenId))}
      focus={focus}
    >
      <option value={EVERYTHING}>{t('views.everything')}</option>
      {value === UNSAVED && (
        <option value={UNSAVED} disabled>
          {t('views.unsaved')}
        </option>
      )}
      {groups
        .filter(group => group.views.length > 0)
        .map(group => (
          <optgroup key={group.title} label={group.title}>
            {group.views.map(view => (
              <option key={view.id} value={view.id}>
                {view.title}
              </option>
            ))}
          </optgroup>
        ))}
    </SelectField>
  );
}
