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
import ErrorIcon from '@material-ui/icons/Error';
import InfoIcon from '@material-ui/icons/Info';
import WarningIcon from '@material-ui/icons/Warning';
import { ApiAlert } from '@fluxwatch/backstage-plugin-flux-common';
import { Tone, toneColor } from '../StatusTag';

const ICONS = {
  critical: ErrorIcon,
  warning: WarningIcon,
  info: InfoIcon,
} as const;

const TONES: Readonly<Record<ApiAlert['severity'], Tone>> = {
  critical: 'error',
  warning: 'warning',
  info: 'running',
};

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  icon: { color: ({ tone }) => toneColor(theme, tone), flexShrink: 0 },
}));

/** Repeats what the word beside it says. */
export function SeverityIcon(props: { severity: ApiAlert['severity'] }) {
  const { severity } = props;
  const classes = useStyles({ tone: TONES[severity] });
  const Icon = ICONS[severity];
  return <Icon className={classes.icon} fontSize="small" aria-hidden />;
}
