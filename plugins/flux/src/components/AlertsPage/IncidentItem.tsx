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

import Paper from '@material-ui/core/Paper';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiIncident } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { incidentAlert } from '../../verdict/incidents';
import { parseTime } from '../../wording/exactTime';
import { AlertTag } from '../AlertTag';
import { LongText } from '../LongText';
import { OwnerNote } from '../OwnerList';
import { RelativeTime } from '../RelativeTime';
import { StatusTag, Tone, toneColor } from '../StatusTag';
import { HeldUp } from './HeldUp';
import { IncidentSubject } from './IncidentSubject';

const TONES: Readonly<Record<ApiIncident['state'], Tone>> = {
  firing: 'error',
  pending: 'warning',
  inactive: 'neutral',
};

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1.5, 2),
    borderLeftWidth: theme.spacing(0.5),
    borderLeftColor: ({ tone }) => toneColor(theme, tone),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  clock: { flex: '0 0 170px' },
  text: { flex: '1 1 320px', minWidth: 0 },
  note: { color: theme.palette.text.secondary },
}));

/** One cause: since when, why, what it holds up and whom it concerns. */
export function IncidentItem(props: {
  incident: ApiIncident;
  clusterTitle: string;
}) {
  const { clusterTitle, incident } = props;
  const { cause, owners, state } = incident;
  const classes = useStyles({ tone: TONES[state] });
  const { t } = useTranslationRef(fluxTranslationRef);
  const alert = incidentAlert(incident);
  const since = parseTime(incident.since);
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.clock}>
        {alert ? (
          <AlertTag alert={alert} />
        ) : (
          <StatusTag tone="neutral">{t('pageAlerts.noClock')}</StatusTag>
        )}
        {since !== undefined && (
          <div className={classes.note}>
            <RelativeTime time={since}>
              {ago => t('pageAlerts.began', { ago })}
            </RelativeTime>
          </div>
        )}
      </div>
      <div className={classes.text}>
        <IncidentSubject incident={incident} clusterTitle={clusterTitle} />
        {cause && cause.message !== '' && (
          <div className={classes.note}>
            <LongText text={cause.message} />
          </div>
        )}
        <HeldUp incident={incident} />
        <OwnerNote owners={owners} />
      </div>
    </Paper>
  );
}
