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
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpIcon from '@material-ui/icons/Help';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiController } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { Tone, toneColor } from '../StatusTag';
import { ControllerNotes } from './ControllerNotes';

type State = ApiController['state'];

const ICONS = {
  up: CheckCircleIcon,
  down: CancelIcon,
  idle: PauseCircleFilledIcon,
  unknown: HelpIcon,
} as const;

const TONES: Readonly<Record<State, Tone>> = {
  up: 'ok',
  down: 'error',
  idle: 'error',
  unknown: 'neutral',
};

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
  icon: { color: ({ tone }) => toneColor(theme, tone), flexShrink: 0 },
  word: { fontWeight: 'bold' },
}));

/** How a controller does, as icon and word; its pods, restarts and leader. */
export function ControllerState(props: { controller: ApiController }) {
  const { state } = props.controller;
  const classes = useStyles({ tone: TONES[state] });
  const { t } = useTranslationRef(fluxTranslationRef);
  const Icon = ICONS[state];
  return (
    <div className={classes.root}>
      <Icon className={classes.icon} fontSize="small" aria-hidden />
      <div>
        <div className={classes.word}>
          {t(`pageControllers.state.${state}`)}
        </div>
        <ControllerNotes controller={props.controller} />
      </div>
    </div>
  );
}
