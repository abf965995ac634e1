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
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { restartText } from '../../wording/controllerText';
import { AlertTag } from '../AlertTag';
import { Tone, toneColor } from '../StatusTag';

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
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

/** How a controller does, as icon and word; its pods, restarts and leader. */
export function ControllerState(props: { controller: ApiController }) {
  const { alert, desiredPods, leader, readyPods, state } = props.controller;
  const classes = useStyles({ tone: TONES[state] });
  const { t } = useTranslationRef(fluxTranslationRef);
  const restarts = restartText(t, props.controller, useNow());
  const Icon = ICONS[state];
  return (
    <div className={classes.root}>
      <Icon className={classes.icon} fontSize="small" aria-hidden />
      <div>
        <div className={classes.word}>
          {t(`pageControllers.state.${state}`)}
        </div>
        <AlertTag alert={alert} />
        <div className={classes.note}>
          {t('pageControllers.pods', {
            ready: String(readyPods),
            desired: String(desiredPods),
          })}
        </div>
        {restarts && <div className={classes.note}>{restarts}</div>}
        {leader && desiredPods > 1 && (
          <div className={classes.note}>
            {t('pageControllers.leader', { pod: leader })}
          </div>
        )}
      </div>
    </div>
  );
}
