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
import AlarmIcon from '@material-ui/icons/Alarm';
import NotificationsActiveIcon from '@material-ui/icons/NotificationsActive';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';
import { ClusterHealth } from '../../verdict/clusterHealth';
import { StatusTag } from '../StatusTag';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
  },
  icon: { fontSize: theme.typography.body2.fontSize },
  none: { color: theme.palette.text.secondary },
}));

/** How many alerts a cluster has; they lead to the alerts. */
export function AlertCounts(props: { health: ClusterHealth }) {
  const { cluster, firing, pending, sight } = props.health;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  if (firing + pending === 0) {
    // Nothing of a cluster that was never read can have an alert.
    const none =
      cluster.observedAt === undefined
        ? t('pageClusters.alertsUnknown')
        : t('pageClusters.noAlerts');
    return (
      <span className={classes.none}>
        {sight === 'needsSignIn' ? t('pageClusters.noAlertsAtAll') : none}
      </span>
    );
  }
  return (
    <Link
      to={href('alerts', { cluster: cluster.name })}
      className={classes.root}
    >
      {firing > 0 && (
        <StatusTag tone="error">
          <NotificationsActiveIcon className={classes.icon} aria-hidden />
          {t('pageClusters.firing', { amount: String(firing) })}
        </StatusTag>
      )}
      {pending > 0 && (
        <StatusTag tone="warning">
          <AlarmIcon className={classes.icon} aria-hidden />
          {t('pageClusters.pending', { amount: String(pending) })}
        </StatusTag>
      )}
    </Link>
  );
}
