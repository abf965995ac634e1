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
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiClusterState,
  isFluxEntity,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { lookedFor } from '../../verdict/lookedFor';
import { listText } from '../../wording/listText';
import { ConnectingWays } from './ConnectingWays';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(3), overflowWrap: 'anywhere' },
}));

const NAMES = 8;

/** No resource belongs to the entity: what was looked for, how to connect it. */
export function NoResources(props: {
  entity: Entity;
  entityName: string;
  clusters: readonly ApiClusterState[];
}) {
  const { clusters, entity, entityName } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const connected = isFluxEntity(entity);
  const titles = clusters.map(clusterTitle);
  const annotations = entity.metadata.annotations ?? {};
  const namespace = annotations['backstage.io/kubernetes-namespace'];
  const cluster = annotations['backstage.io/kubernetes-cluster'];
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h5" component="h2">
        {connected
          ? t('states.empty.title', { entity: entityName })
          : t('states.notConnected.title', { entity: entityName })}
      </Typography>
      {connected ? (
        <>
          <Typography variant="body2">
            {titles.length > 0
              ? t('states.empty.looked', {
                  clusters: listText(t, titles, NAMES),
                })
              : t('states.empty.lookedNowhere')}
          </Typography>
          <ul>
            {lookedFor(entity).map(({ annotation, value, way }) => (
              <Typography key={way} variant="body2" component="li">
                {t(`states.empty.${way}`, { annotation, value })}
              </Typography>
            ))}
            {namespace && (
              <Typography variant="body2" component="li">
                {t('states.empty.inNamespace', { value: namespace })}
              </Typography>
            )}
            {cluster && (
              <Typography variant="body2" component="li">
                {t('states.empty.inCluster', { value: cluster })}
              </Typography>
            )}
          </ul>
          <Typography variant="subtitle1" component="h3">
            {t('states.empty.connect')}
          </Typography>
        </>
      ) : (
        <Typography variant="body2">
          {t('states.notConnected.description')}
        </Typography>
      )}
      <ConnectingWays entity={entity} />
    </Paper>
  );
}
