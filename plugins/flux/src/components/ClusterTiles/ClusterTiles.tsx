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
import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { ClusterOverview } from '../../verdict/clusterTiles';
import { listText } from '../../wording/listText';
import { ClusterTile } from './ClusterTile';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

const NAMES = 8;

/** One tile per cluster, what needs someone first. */
export function ClusterTiles(props: {
  overview: ClusterOverview;
  errors: readonly ApiClusterError[];
  tokens: ClusterTokens;
}) {
  const { errors, overview, tokens } = props;
  const { tiles, without } = overview;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const errorOf = (name: string) =>
    errors.find(({ cluster, kind }) => cluster === name && !kind);
  return (
    <section aria-label={t('tab.clusters.heading')}>
      <ul className={classes.list}>
        {tiles.map(tile => (
          <li key={tile.name}>
            <ClusterTile
              tile={tile}
              error={errorOf(tile.name)}
              tokens={tokens}
            />
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('tab.clusters.without', { clusters: listText(t, without, NAMES) })}
        </Typography>
      )}
    </section>
  );
}
