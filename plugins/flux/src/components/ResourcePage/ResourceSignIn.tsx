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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { LinkedResource } from '../../hooks/useResourceHref';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { ClusterSignIn } from '../ClusterSignIn';
import { EmptyNotice } from '../EmptyNotice';

/** The cluster of the resource shows itself only to its own users. */
export function ResourceSignIn(props: {
  resource: LinkedResource;
  cluster: ApiCluster;
  tokens: ClusterTokens;
}) {
  const { cluster, resource, tokens } = props;
  const { kind, name } = resource;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <EmptyNotice
      title={t('states.signIn.title', { cluster: clusterTitle(cluster) })}
      description={t('pageResource.signIn.description', { kind, name })}
    >
      <ClusterSignIn clusters={[cluster]} tokens={tokens} />
    </EmptyNotice>
  );
}
