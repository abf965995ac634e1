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

import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { ClusterLinks } from './ClusterLinks';

/** Where a cluster can be seen that the list of clusters itself never shows. */
export function SignedInDetail(props: { cluster: ApiCluster }) {
  const { cluster } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <div role="status">
      <Typography variant="body2" gutterBottom>
        {t('pageClusters.signedIn', { cluster: clusterTitle(cluster) })}
      </Typography>
      <ClusterLinks
        cluster={cluster.name}
        parts={['resources', 'revisions', 'coverage']}
      />
    </div>
  );
}
