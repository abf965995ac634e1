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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { fluxTranslationRef } from '../../translation';
import { ReadinessIcon, ShownState } from './ReadinessIcon';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
  word: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

/** A readiness as icon and word, with a note below. */
export function ReadinessLabel(props: {
  state: ShownState;
  note?: ReactNode;
  /** Not known to be so now: without its colour. */
  faded?: boolean;
}) {
  const { faded, note, state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <div className={classes.root}>
      <ReadinessIcon state={state} faded={faded} />
      <div>
        <div className={classes.word}>{t(`words.readiness.${state}`)}</div>
        {note && <div className={classes.note}>{note}</div>}
      </div>
    </div>
  );
}
