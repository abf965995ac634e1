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

import { makeStyles, Theme } from '@material-ui/core/styles';
import FiberManualRecordIcon from '@material-ui/icons/FiberManualRecord';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { durationText } from '../../wording/durationText';
import { exactTime } from '../../wording/exactTime';
import { toneColor } from '../StatusTag';

const useStyles = makeStyles<Theme, { live: boolean }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    whiteSpace: 'nowrap',
  },
  dot: {
    color: ({ live }) => toneColor(theme, live ? 'ok' : 'neutral'),
    fontSize: 'inherit',
  },
}));

/** Does the card follow the clusters by itself, and how many things are in it. */
export function LiveMark(props: { freshness: Freshness; note?: string }) {
  const { freshness, note } = props;
  const { error, hasSignals, pollEvery, readAt } = freshness;
  const live = hasSignals && !error;
  const classes = useStyles({ live });
  const { t } = useTranslationRef(fluxTranslationRef);
  const mark = hasSignals
    ? t('home.live.live')
    : t('tab.live.polling', { duration: durationText(t, pollEvery) });
  return (
    <span
      className={classes.root}
      title={readAt === undefined ? undefined : exactTime(readAt)}
    >
      <FiberManualRecordIcon className={classes.dot} aria-hidden />
      {[error ? t('home.live.off') : mark, ...(note ? [note] : [])].join(', ')}
    </span>
  );
}
