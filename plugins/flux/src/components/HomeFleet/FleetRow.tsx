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
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { ClusterHealth } from '../../verdict/clusterHealth';
import {
  allCountsText,
  healthNotes,
  outOfSightText,
} from '../../wording/clusterHealthText';
import { FleetLink } from '../FleetLink';
import { ReadinessBar } from '../ReadinessBar';
import { FleetStatus } from './FleetStatus';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: 'bold', marginRight: theme.spacing(1) },
  quiet: { color: theme.palette.text.secondary },
  notes: {
    color: theme.palette.text.secondary,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
}));

/** One cluster: what is wrong there, or that it cannot be seen. */
export function FleetRow(props: { health: ClusterHealth }) {
  const { health } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const seen = health.sight === 'clear' || health.sight === 'partial';
  const counts = allCountsText(t, health);
  const notes = seen
    ? healthNotes(t, health, now).join(' · ')
    : outOfSightText(t, health, now);
  return (
    <li className={classes.root}>
      <Typography variant="body2" component="div" className={classes.line}>
        <span>
          <FleetLink path={['clusters']} className={classes.name}>
            {health.title}
          </FleetLink>
          {seen && (
            <span className={classes.quiet}>
              {t('home.fleet.resources', { count: health.resources })}
            </span>
          )}
        </span>
        <FleetStatus health={health} />
      </Typography>
      {(seen || health.resources > 0) && (
        <ReadinessBar
          counts={health.counts}
          text={seen ? counts : t('home.fleet.lastKnown', { counts })}
          faded={!seen}
        />
      )}
      <Typography
        variant="caption"
        component="div"
        className={classes.notes}
        title={notes}
      >
        {notes}
      </Typography>
    </li>
  );
}
