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

import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RefObject } from 'react';
import { fluxTranslationRef } from '../../translation';
import { ChoosableView, ChosenView } from '../../views/chosenView';

const EVERYTHING = 'everything';
const UNSAVED = 'unsaved';

const useStyles = makeStyles(theme => ({
  // On the grey of the page the usual one is too pale.
  label: { color: theme.palette.text.primary },
}));

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
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const unchosen = isEverything ? EVERYTHING : UNSAVED;
  const value = chosen.view?.id ?? unchosen;
  const groups = [
    { title: t('views.builtIn'), views: views.filter(view => !view.own) },
    { title: t('views.own'), views: views.filter(view => view.own) },
  ];
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={t('views.label')}
      value={value}
      onChange={({ target }) =>
        choose(views.find(view => view.id === target.value))
      }
      SelectProps={{ native: true, inputProps: { ref: focus } }}
      InputLabelProps={{ shrink: true, className: classes.label }}
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
    </TextField>
  );
}
