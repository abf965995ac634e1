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
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  body: { flex: 1, minWidth: 0 },
  subject: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    overflowWrap: 'anywhere',
  },
  detail: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
  },
}));

/** One thing that needs someone: what it is, and a line about it. */
export function CardItem(props: {
  icon: ReactNode;
  subject: ReactNode;
  /** The first words of the line: they are never cut. */
  word: string;
  details: readonly string[];
  /** On hover, where it says more than the line. */
  full?: string;
}) {
  const { details, full, icon, subject, word } = props;
  const classes = useStyles();
  const line = [word, ...details].join(' · ');
  return (
    <li className={classes.root}>
      {icon}
      <div className={classes.body}>
        <Typography variant="body2" component="div" className={classes.subject}>
          {subject}
        </Typography>
        <Typography
          variant="body2"
          component="div"
          className={classes.detail}
          title={full ?? line}
        >
          {line}
        </Typography>
      </div>
    </li>
  );
}
