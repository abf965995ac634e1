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
import { ApiAlertItem } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { clockTime, parseTime } from '../../wording/exactTime';
import { LongText } from '../LongText';

const useStyles = makeStyles(theme => ({
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

/** Why there is an alert; of a suspended resource, by whom and until when. */
export function AlertReason(props: { item: ApiAlertItem }) {
  const { alert, cause, suspendedBy, suspendedUntil, suspendReason } =
    props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const until = parseTime(suspendedUntil);
  const notes = [
    suspendedBy && t('pageAlerts.others.suspendedBy', { name: suspendedBy }),
    until !== undefined &&
      t('pageAlerts.others.until', { time: clockTime(until, now) }),
  ].filter(Boolean);
  return (
    <>
      <div>{t(`page.rule.${alert.rule}`)}</div>
      {notes.length > 0 && (
        <div className={classes.note}>{notes.join(', ')}</div>
      )}
      {(suspendReason ?? cause?.message) && (
        <div className={classes.note}>
          <LongText text={suspendReason ?? cause?.message ?? ''} />
        </div>
      )}
    </>
  );
}
