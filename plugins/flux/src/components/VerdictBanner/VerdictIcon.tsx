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
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import DeleteIcon from '@material-ui/icons/Delete';
import ErrorIcon from '@material-ui/icons/Error';
import HelpIcon from '@material-ui/icons/Help';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import { VerdictState } from '../../verdict/entityVerdict';
import { Tone, toneColor, verdictTone } from '../StatusTag';

const ICONS = {
  broken: ErrorIcon,
  removing: DeleteIcon,
  deploying: AutorenewIcon,
  suspended: PauseCircleFilledIcon,
  unseen: HelpIcon,
  uncertain: HelpIcon,
  notReported: HelpIcon,
  deployed: CheckCircleIcon,
} as const;

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  icon: { color: ({ tone }) => toneColor(theme, tone), flexShrink: 0 },
}));

/** Repeats what the sentence beside it says. */
export function VerdictIcon(props: {
  state: VerdictState;
  size?: 'small' | 'large';
}) {
  const { size = 'large', state } = props;
  const classes = useStyles({ tone: verdictTone(state) });
  const Icon = ICONS[state];
  return <Icon className={classes.icon} fontSize={size} aria-hidden />;
}
