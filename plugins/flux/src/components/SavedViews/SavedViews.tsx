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
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRef, useState } from 'react';
import { ViewCodec } from '../../address/useView';
import { useSavedViews } from '../../hooks/useSavedViews';
import { fluxTranslationRef } from '../../translation';
import {
  deleteView,
  renameView,
  saveView,
  ViewChange,
} from '../../views/changeViews';
import { cleanName, MOST_VIEWS, ViewPage } from '../../views/savedView';
import { DeleteDialog } from './DeleteDialog';
import { NameDialog } from './NameDialog';
import { useKeptFocus } from './useKeptFocus';
import { useViewChoice } from './useViewChoice';
import { ViewAction, ViewActions } from './ViewActions';
import { ViewSelect } from './ViewSelect';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& .MuiTextField-root': { minWidth: 220, maxWidth: '100%' },
  },
  note: { overflowWrap: 'anywhere' },
}));

/** The views of a part of the page: chosen by name, and saved under one. */
export function SavedViews<V>(props: { page: ViewPage; codec: ViewCodec<V> }) {
  const { codec, page } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { change, stored } = useSavedViews(page);
  const saved = stored?.views ?? [];
  const choice = useViewChoice({ page, codec, saved });
  const { choose, chosen, present, views } = choice;
  const latest = useRef(choice);
  latest.current = choice;
  const [asking, setAsking] = useState<ViewAction>();
  const [note, setNote] = useState('');
  const [failed, setFailed] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const name = chosen.view?.own ?? '';
  const keepFocus = useKeptFocus(select);

  const tell = (text: string, isFailure: boolean = false) => {
    setNote(text);
    setFailed(isFailure);
  };
  const apply = async (made: ViewChange, done: string, marked?: string) => {
    keepFocus();
    setAsking(undefined);
    try {
      const problem = await change(made);
      if (problem) {
        tell(t(`views.problem.${problem}`, { most: String(MOST_VIEWS) }), true);
        return;
      }
      tell(done);
      latest.current.mark(marked);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(t('views.failed', { message }), true);
    }
  };
  const save = (as: string) => {
    const clean = cleanName(as);
    const done = t('views.save.done', { name: clean });
    apply(saveView(clean, present), done, clean);
  };
  const act = (action: ViewAction) => {
    tell('');
    keepFocus();
    if (action === 'undo') {
      choose(chosen.view);
    } else if (action === 'overwrite') {
      save(name);
    } else {
      setAsking(action);
    }
  };
  return (
    <div role="group" aria-label={t('views.region')}>
      <div className={classes.bar}>
        <ViewSelect
          id={`flux-view-${page}`}
          views={views}
          chosen={chosen}
          isEverything={present === ''}
          focus={select}
          choose={view => {
            tell('');
            choose(view);
          }}
        />
        <ViewActions
          chosen={chosen}
          canChange={stored !== undefined && !stored.isNewer}
          act={act}
        />
      </div>
      <Typography
        variant="body2"
        role="status"
        color={failed ? 'error' : 'textSecondary'}
        className={classes.note}
      >
        {note}
        {note === '' && stored?.isNewer && t('views.newer')}
        {note === '' &&
          !stored?.isNewer &&
          stored !== undefined &&
          stored.unreadable > 0 &&
          t('views.unreadable', { count: stored.unreadable })}
      </Typography>
      {asking === 'saveAs' && (
        <NameDialog
          title={t('views.save.title')}
          help={t('views.save.help')}
          confirm={t('views.save.confirm')}
          initial=""
          others={saved.map(view => view.name)}
          mayReplace
          accept={save}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'rename' && (
        <NameDialog
          title={t('views.renaming.title', { name })}
          confirm={t('views.renaming.confirm')}
          initial={name}
          others={saved.map(view => view.name).filter(other => other !== name)}
          mayReplace={false}
          accept={to => {
            const clean = cleanName(to);
            const done = t('views.renaming.done', { name: clean });
            apply(renameView(name, clean), done, clean);
          }}
          cancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'remove' && (
        <DeleteDialog
          name={name}
          accept={() =>
            apply(deleteView(name), t('views.removing.done', { name }))
          }
          cancel={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
