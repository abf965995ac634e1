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

import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import AlarmIcon from '@material-ui/icons/Alarm';
import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import PauseIcon from '@material-ui/icons/Pause';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiAlert } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { AlertClock, alertClock } from '../../wording/alertText';
import { durationText } from '../../wording/durationText';
import { exactTime } from '../../wording/exactTime';
import { StatusTag, Tone } from '../StatusTag';

const useStyles = makeStyles(theme => ({
  root: { display: 'inline-block' },
  icon: { fontSize: theme.typography.body2.fontSize },
  bar: {
    marginTop: theme.spacing(0.5),
    height: theme.spacing(0.5),
    borderRadius: theme.spacing(0.25),
    backgroundColor: theme.palette.action.hover,
  },
  fill: { backgroundColor: theme.palette.status.warning },
}));

const TONES: Readonly<Record<AlertClock['state'], Tone>> = {
  firing: 'error',
  pending: 'warning',
  paused: 'neutral',
};

const ICONS = {
  firing: NotificationsActiveIcon,
  pending: AlarmIcon,
  paused: PauseIcon,
} as const;

/** An alert as a running clock; nothing where there is no alert. */
export function AlertTag(props: { alert?: ApiAlert }) {
  const { alert } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const clock = alertClock(t, alert, useNow());
  if (!alert || !clock) {
    return null;
  }
  const Icon = ICONS[clock.state];
  const title = t('words.alert.rule', {
    rule: alert.rule,
    severity: alert.severity,
    time: exactTime(Date.parse(alert.since)),
  });
  const duration = durationText(t, alert.holdOffSeconds * 1_000);
  return (
    <span className={classes.root}>
      <StatusTag tone={TONES[clock.state]} title={title}>
        <Icon className={classes.icon} aria-hidden />
        {clock.text}
      </StatusTag>
      {clock.progress !== undefined && (
        <LinearProgress
          variant="determinate"
          value={clock.progress}
          aria-label={t('words.alert.progress', { duration })}
          classes={{ root: classes.bar, bar: classes.fill }}
        />
      )}
    </span>
  );
}
