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
import AutorenewIcon from '@material-ui/icons/Autorenew';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import DeleteIcon from '@material-ui/icons/Delete';
import HelpIcon from '@material-ui/icons/Help';
import HourglassFullIcon from '@material-ui/icons/HourglassFull';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import RemoveCircleIcon from '@material-ui/icons/RemoveCircle';
import { Readiness } from '@fluxwatch/backstage-plugin-flux-common';
import { readinessTone, Tone, toneColor } from '../StatusTag';

/** What a resource, or a place where one should be, can be like. */
export type ShownState = Readiness | 'Missing' | 'Unreadable';

const ICONS = {
  Ready: CheckCircleIcon,
  Progressing: AutorenewIcon,
  Failed: CancelIcon,
  Blocked: HourglassFullIcon,
  Suspended: PauseCircleFilledIcon,
  Terminating: DeleteIcon,
  NotReported: RemoveCircleIcon,
  Missing: CancelIcon,
  Unreadable: HelpIcon,
} as const;

function stateTone(state: ShownState): Tone {
  if (state === 'Missing') {
    return 'error';
  }
  return state === 'Unreadable' ? 'neutral' : readinessTone(state);
}

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  icon: {
    color: ({ tone }) => toneColor(theme, tone),
    flexShrink: 0,
  },
}));

/** Repeats what the word beside it says, so it is hidden from screen readers. */
export function ReadinessIcon(props: { state: ShownState; faded?: boolean }) {
  const { faded = false, state } = props;
  const classes = useStyles({ tone: faded ? 'neutral' : stateTone(state) });
  const Icon = ICONS[state];
  return <Icon className={classes.icon} fontSize="small" aria-hidden />;
}
