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

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRef } from 'react';
import { FIRST_PAGE, ListPlace } from '../../address/resourceView';
import { fluxTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/**
 * Leads through a list that the backend pages. A cursor leads only onwards, so
 * the way back is remembered; who came by the address gets back to the first
 * page.
 */
export function Pager(props: {
  place: ListPlace;
  count: number;
  total: number;
  nextCursor?: string;
  /** What is shown is of another page, until this one has been read. */
  isOld: boolean;
  go(place: ListPlace): void;
}) {
  const { count, go, isOld, nextCursor, place, total } = props;
  const { before, cursor } = place;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const trail = useRef(new Map<string, ListPlace>());
  if (cursor === '' && nextCursor === undefined) {
    return null;
  }
  const previous = trail.current.get(cursor);
  const next = () => {
    // The cursor of what is shown leads to the page that is being read. The
    // button is not disabled meanwhile: that would take the focus from it.
    if (nextCursor !== undefined && !isOld) {
      trail.current.set(nextCursor, { cursor, before });
      go({ cursor: nextCursor, before: before + count });
    }
  };
  return (
    <nav className={classes.root} aria-label={t('page.pager.label')}>
      <Button
        size="small"
        disabled={cursor === ''}
        onClick={() => go(previous ?? FIRST_PAGE)}
      >
        {previous || cursor === ''
          ? t('page.pager.previous')
          : t('page.pager.first')}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {t('page.pager.range', {
          from: (before + 1).toLocaleString(),
          to: (before + count).toLocaleString(),
          total: total.toLocaleString(),
        })}
      </Typography>
      <Button size="small" disabled={nextCursor === undefined} onClick={next}>
        {t('page.pager.next')}
      </Button>
    </nav>
  );
}
