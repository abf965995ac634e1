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
import CallSplitIcon from '@material-ui/icons/CallSplit';
import CheckIcon from '@material-ui/icons/Check';
import HistoryIcon from '@material-ui/icons/History';
import RemoveIcon from '@material-ui/icons/Remove';
import { ApiRevisionCell } from '@fluxwatch/backstage-plugin-flux-common';
import { Tone, toneColor } from '../StatusTag';

type RevisionState = ApiRevisionCell['state'];

const ICONS = {
  current: CheckIcon,
  behind: HistoryIcon,
  differs: CallSplitIcon,
  none: RemoveIcon,
} as const;

const TONES: Readonly<Record<RevisionState, Tone>> = {
  current: 'ok',
  behind: 'warning',
  differs: 'running',
  none: 'neutral',
};

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  icon: {
    color: ({ tone }) => toneColor(theme, tone),
    fontSize: theme.typography.body1.fontSize,
  },
}));

/** Repeats what the word beside it says. */
export function RevisionStateIcon(props: { state: RevisionState }) {
  const classes = useStyles({ tone: TONES[props.state] });
  const Icon = ICONS[props.state];
  return <Icon className={classes.icon} aria-hidden />;
}
