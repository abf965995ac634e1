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
import { Freshness } from '../../hooks/useFluxAnswer';
import { ReadinessIcon, ShownState } from '../ReadinessLabel';
import { LiveMark } from './LiveMark';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
  },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  sentence: { fontWeight: 'bold' },
}));

/** The answer of a card in one sentence, and how fresh it is. */
export function CardHead(props: {
  state: ShownState;
  sentence: string;
  freshness: Freshness;
  note?: string;
}) {
  const { freshness, note, sentence, state } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.verdict}>
        <ReadinessIcon state={state} />
        <Typography variant="body1" className={classes.sentence}>
          {sentence}
        </Typography>
      </div>
      <LiveMark freshness={freshness} note={note} />
    </div>
  );
}
