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
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiClusterState,
  ApiResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { COLUMNS } from './columns';
import { ResourceRow } from './ResourceRow';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: { tableLayout: 'fixed', minWidth: 1000 },
  expand: { width: theme.spacing(5), padding: 0 },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
}));

/** A row per resource and cluster, in the order in which they need someone. */
export function ResourceTable(props: {
  resources: readonly ApiResource[];
  clusters: readonly ApiClusterState[];
  tokens: ClusterTokens;
  version?: number;
}) {
  const { clusters, resources, tokens, version } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const titles = new Map(
    clusters.map(cluster => [cluster.name, clusterTitle(cluster)]),
  );
  return (
    // The keyboard must reach what scrolls (WCAG 2.1.1).
    <div
      className={classes.scroll}
      role="region"
      aria-label={t('tab.table.scroll')}
      tabIndex={0}
    >
      <Table className={classes.table} size="small">
        <caption className={classes.hidden}>{t('tab.table.caption')}</caption>
        <TableHead>
          <TableRow>
            <TableCell className={classes.expand} scope="col">
              <span className={classes.hidden}>{t('tab.table.detail')}</span>
            </TableCell>
            {COLUMNS.map(({ key, width }) => (
              <TableCell key={key} scope="col" style={{ width }}>
                {t(`tab.table.${key}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {resources.map(resource => (
            <ResourceRow
              key={resource.id}
              resource={resource}
              clusterTitle={titles.get(resource.cluster) ?? resource.cluster}
              tokens={tokens}
              version={version}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
