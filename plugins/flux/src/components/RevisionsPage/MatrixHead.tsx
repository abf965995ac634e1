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
import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';

const useStyles = makeStyles(theme => ({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    minWidth: 120,
    backgroundColor: theme.palette.background.paper,
    fontWeight: 'bold',
    overflowWrap: 'anywhere',
  },
  // The corner stays in place in both directions.
  corner: { left: 0, zIndex: 2, minWidth: 220 },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'normal',
  },
}));

/** The clusters, as the heads of their columns; they stay while one scrolls. */
export function MatrixHead(props: { clusters: readonly ApiClusterState[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <thead>
      <tr>
        <th scope="col" className={`${classes.head} ${classes.corner}`}>
          {t('pageRevisions.resource')}
        </th>
        {props.clusters.map(cluster => (
          <th key={cluster.name} scope="col" className={classes.head}>
            {clusterTitle(cluster)}
            {cluster.reachability !== 'reachable' && (
              <div className={classes.note}>
                {t(`words.reachability.${cluster.reachability}`)}
              </div>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
