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

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    // The sidebar is dark in every theme.
    color: theme.palette.common.white,
    fontSize: '1.25rem',
    fontWeight: 600,
    letterSpacing: '0.01em',
  },
  mark: {
    width: 32,
    height: 32,
    flexShrink: 0,
  },
}));

/** A wave under watch: the flow of changes with an eye on it. */
export function Logo(props: { withName: boolean }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <svg className={classes.mark} viewBox="0 0 32 32" aria-hidden="true">
        <circle
          cx="16"
          cy="16"
          r="13.5"
          fill="none"
          stroke="#5b8def"
          strokeWidth="3"
        />
        <path
          d="M6 18c3.4-5.4 6.6-5.4 10 0s6.6 5.4 10 0"
          fill="none"
          stroke="#7fe0c3"
          strokeWidth="3"
          strokeLinecap="round"
        />
        <circle cx="16" cy="10.5" r="2.5" fill="#ffffff" />
      </svg>
      {props.withName && <span>Fluxwatch</span>}
    </span>
  );
}
