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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiController } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { restartText } from '../../wording/controllerText';
import { AlertTag } from '../AlertTag';

const useStyles = makeStyles(theme => ({
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

/** The alert of a controller; its pods, restarts and leader. */
export function ControllerNotes(props: { controller: ApiController }) {
  const { alert, desiredPods, leader, readyPods } = props.controller;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const restarts = restartText(t, props.controller, useNow());
  return (
    <>
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
    </>
  );
}
