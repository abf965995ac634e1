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
  ApiRevisionRow,
} from '@fluxwatch/backstage-plugin-flux-common';
import { memo } from 'react';
import { fluxTranslationRef } from '../../translation';
import { parseTime } from '../../wording/exactTime';
import { RelativeTime } from '../RelativeTime';
import { RevisionText } from '../RevisionText';
import { MatrixCell } from './MatrixCell';

const useStyles = makeStyles(theme => ({
  head: {
    position: 'sticky',
    left: 0,
    backgroundColor: theme.palette.background.paper,
    borderRight: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    fontWeight: 'normal',
  },
  name: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

function Row(props: {
  row: ApiRevisionRow;
  clusters: readonly ApiClusterState[];
}) {
  const { clusters, row } = props;
  const { cells, kind, name, namespace, newest, newestSince } = row;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const since = parseTime(newestSince);
  return (
    <tr>
      <th scope="row" className={classes.head}>
        <div className={classes.name}>{name}</div>
        <div className={classes.note}>
          {kind} · {namespace}
        </div>
        {newest && (
          <div className={classes.note}>
            {t('pageRevisions.newest')} <RevisionText revision={newest} />
            {since !== undefined && (
              <div>
                <RelativeTime time={since} />
              </div>
            )}
          </div>
        )}
      </th>
      {clusters.map(cluster => (
        <MatrixCell
          key={cluster.name}
          cluster={cluster}
          resource={{ kind, namespace, name, cluster: cluster.name }}
          cell={cells.find(item => item.cluster === cluster.name)}
        />
      ))}
    </tr>
  );
}

/** One resource, on all clusters; its name stays while one scrolls. */
export const MatrixRow = memo(Row);
