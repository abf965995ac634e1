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
import {
  ApiClusterState,
  ApiRevisionCell,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { LinkedResource } from '../../hooks/useResourceHref';
import { fluxTranslationRef } from '../../translation';
import { durationText } from '../../wording/durationText';
import { parseTime } from '../../wording/exactTime';
import { ReadinessIcon } from '../ReadinessLabel';
import { ResourceLink } from '../ResourceLink';
import { RevisionText } from '../RevisionText';
import { RevisionStateIcon } from './RevisionStateIcon';

const useStyles = makeStyles(theme => ({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
    fontSize: theme.typography.caption.fontSize,
  },
  absent: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Apart from its cell: it alone changes as time goes by, in one of thousands. */
function BehindFor(props: { since: number }) {
  const { t } = useTranslationRef(fluxTranslationRef);
  const duration = durationText(t, useNow() - props.since);
  return <>{t('pageRevisions.behindFor', { duration })}</>;
}

/** What one cluster has of a resource, and whether that is the newest. */
export function MatrixCell(props: {
  cluster: ApiClusterState;
  resource: LinkedResource;
  cell?: ApiRevisionCell;
}) {
  const { cell, cluster, resource } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  if (!cell) {
    return (
      <td className={classes.absent}>
        {cluster.reachability === 'reachable'
          ? t('pageRevisions.absent')
          : t('pageRevisions.unseen')}
      </td>
    );
  }
  const { applied, behindSince, readiness, state } = cell;
  const since = parseTime(behindSince);
  return (
    <td>
      {applied && <RevisionText revision={applied} />}
      <div className={classes.state}>
        <RevisionStateIcon state={state} />
        <ResourceLink resource={resource}>
          {state === 'behind' && since !== undefined ? (
            <BehindFor since={since} />
          ) : (
            t(`pageRevisions.state.${state}`)
          )}
        </ResourceLink>
      </div>
      {readiness !== 'Ready' && (
        <div className={classes.state}>
          <ReadinessIcon state={readiness} />
          {t(`words.readiness.${readiness}`)}
        </div>
      )}
    </td>
  );
}
