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

import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { clusterProvider } from '../../signIn/clusterProvider';
import { fluxTranslationRef } from '../../translation';
import { rbacYaml } from '../../wording/rbacYaml';
import { ClusterSignIn } from '../ClusterSignIn';
import { ReadErrors } from '../ReadErrors';
import { YamlText } from '../YamlText';
import { ClusterLinks } from './ClusterLinks';
import { SignedInDetail } from './SignedInDetail';

/** What cannot be read on a cluster and what would mend it, and what is read. */
export function ClusterDetail(props: {
  cluster: ApiCluster;
  tokens: ClusterTokens;
}) {
  const { errors, kinds, name } = props.cluster;
  const { t } = useTranslationRef(fluxTranslationRef);
  if (props.cluster.reachability === 'needsSignIn') {
    const provider = clusterProvider(props.cluster);
    return provider && props.tokens.has(provider) ? (
      <SignedInDetail cluster={props.cluster} />
    ) : (
      <ClusterSignIn clusters={[props.cluster]} tokens={props.tokens} />
    );
  }
  const rights = rbacYaml(errors);
  return (
    <Grid container spacing={4}>
      <Grid item xs={12} md={7}>
        {errors.length === 0 ? (
          <Typography variant="body2">
            {t('pageClusters.noProblems')}
          </Typography>
        ) : (
          <ReadErrors errors={errors} clusters={[props.cluster]} />
        )}
        {rights && (
          <>
            <Typography variant="body2">{t('pageClusters.rights')}</Typography>
            <YamlText text={rights} />
          </>
        )}
      </Grid>
      <Grid item xs={12} md={5}>
        <Typography variant="body2" component="h3">
          {t('pageClusters.kinds')}
        </Typography>
        <Typography variant="body2" color="textSecondary" paragraph>
          {kinds.length === 0
            ? t('pageClusters.noKinds')
            : kinds.map(kind => t('pageClusters.kind', kind)).join(', ')}
        </Typography>
        <ClusterLinks cluster={name} parts={['resources', 'coverage']} />
      </Grid>
    </Grid>
  );
}
