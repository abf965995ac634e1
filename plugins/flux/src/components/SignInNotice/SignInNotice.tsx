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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiClusterState } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { waitingForSignIn } from '../../signIn/clusterProvider';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { listText } from '../../wording/listText';
import { ClusterSignIn } from '../ClusterSignIn';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1.5, 2), overflowWrap: 'anywhere' },
}));

/** Which clusters are missing in what is shown, until the user signs in. */
export function SignInNotice(props: {
  clusters: readonly ApiClusterState[];
  tokens: ClusterTokens;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      {waitingForSignIn(props.clusters).map(clusters => {
        const titles = listText(t, clusters.map(clusterTitle));
        return (
          <Paper
            key={clusters[0].name}
            variant="outlined"
            className={classes.root}
          >
            <Typography variant="subtitle1" component="h2">
              {clusters.length === 1
                ? t('states.signIn.title', { cluster: titles })
                : t('states.signIn.titleMany', { clusters: titles })}
            </Typography>
            <ClusterSignIn clusters={clusters} tokens={props.tokens} />
          </Paper>
        );
      })}
    </>
  );
}
