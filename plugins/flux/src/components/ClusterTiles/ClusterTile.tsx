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
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiClusterError } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { ClusterTileModel } from '../../verdict/clusterTiles';
import { ClusterSignIn } from '../ClusterSignIn';
import { Tone, toneColor } from '../StatusTag';
import { TileFooter } from './TileFooter';
import { TileLine } from './TileLine';
import { TileStatus, tileTone } from './TileStatus';

const useStyles = makeStyles<Theme, { tone: Tone }>(theme => ({
  root: {
    height: '100%',
    padding: theme.spacing(1.5, 2),
    borderLeftWidth: theme.spacing(0.5),
    borderLeftColor: ({ tone }) => toneColor(theme, tone),
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(0.5),
  },
  title: {
    fontWeight: 'bold',
    overflowWrap: 'anywhere',
  },
}));

/** What runs on one cluster, what should, and its alert or its silence. */
export function ClusterTile(props: {
  tile: ClusterTileModel;
  error?: ApiClusterError;
  tokens: ClusterTokens;
}) {
  const { error, tile, tokens } = props;
  const classes = useStyles({ tone: tileTone(tile) });
  const { t } = useTranslationRef(fluxTranslationRef);
  const { more, shown, sight, state, title, unread } = tile;
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.top}>
        <Typography
          variant="subtitle1"
          component="h3"
          className={classes.title}
        >
          {title}
        </Typography>
        <TileStatus tile={tile} />
      </div>
      {shown.map(resource => (
        <TileLine
          key={resource.id}
          resource={resource}
          sight={sight}
          named={shown.length > 1}
        />
      ))}
      {more > 0 && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t('tab.clusters.moreResources', { count: more })}
        </Typography>
      )}
      {shown.length === 0 && sight !== 'needsSignIn' && !unread && (
        <Typography variant="body2" color="textSecondary">
          {t('tab.clusters.nothingOf')}
        </Typography>
      )}
      {sight === 'needsSignIn' && (
        <ClusterSignIn clusters={[state]} tokens={tokens} />
      )}
      <TileFooter tile={tile} error={error} />
    </Paper>
  );
}
