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
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WarningIcon from '@material-ui/icons/WarningOutlined';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 2),
  },
  icon: { color: theme.palette.status.warning },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Something that is not as it should be with what stands below, and a way out. */
export function Notice(props: {
  children: ReactNode;
  action: string;
  act(): void;
  /** `status` for what is read out when it comes up. */
  role?: 'status';
}) {
  const { act, action, children, role } = props;
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root} role={role}>
      <WarningIcon className={classes.icon} aria-hidden />
      <Typography variant="body2" className={classes.text}>
        {children}
      </Typography>
      <Button size="small" onClick={act}>
        {action}
      </Button>
    </Paper>
  );
}
