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
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { isStale } from '../../verdict/clusterSight';
import { parseTime } from '../../wording/exactTime';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(theme => ({
  fresh: { color: theme.palette.text.secondary },
  stale: { fontWeight: 'bold' },
}));

/** How old what is shown of a cluster is. */
export function SeenCell(props: { cluster: ApiCluster }) {
  const { observedAt } = props.cluster;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const stale = isStale(observedAt, useNow());
  const time = parseTime(observedAt);
  return (
    <span className={stale ? classes.stale : classes.fresh}>
      {time === undefined ? (
        t('pageClusters.neverSeen')
      ) : (
        <RelativeTime time={time} />
      )}
    </span>
  );
}
