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

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { VerdictState } from '../../verdict/entityVerdict';
import { VerdictIcon } from '../VerdictBanner';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 3),
  },
  text: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
  headline: { fontWeight: 'bold' },
}));

/** What a page has to say, in one sentence, before anything else. */
export function PageVerdict(props: {
  state: VerdictState;
  headline: string;
  details?: readonly string[];
  /** What belongs to it below the sentences. */
  more?: ReactNode;
  /** At the right: how fresh it is. */
  children?: ReactNode;
}) {
  const { children, details = [], headline, more, state } = props;
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <VerdictIcon state={state} />
      <div className={classes.text}>
        <div role="status">
          <Typography
            variant="h5"
            component="h2"
            className={classes.headline}
            gutterBottom={false}
          >
            {headline}
          </Typography>
        </div>
        {details.length > 0 && (
          <Typography variant="body1">{details.join(' ')}</Typography>
        )}
        {more}
      </div>
      {children}
    </Paper>
  );
}
