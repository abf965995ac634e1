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
import { lazy, Suspense } from 'react';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { LinkedResource } from '../../hooks/useResourceHref';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { EmptyNotice } from '../EmptyNotice';

// It brings Backstage's Kubernetes plugin along, which few clusters ask for.
const ClusterSignIn = lazy(() =>
  import('../ClusterSignIn').then(module => ({
    default: module.ClusterSignIn,
  })),
);

/** The resource is not there, or its cluster is not; or nobody can tell. */
export function ResourceNotFound(props: {
  resource: LinkedResource;
  cluster?: ApiCluster;
  clustersRead: boolean;
  tokens: ClusterTokens;
}) {
  const { cluster, clustersRead, resource, tokens } = props;
  const { kind, name, namespace } = resource;
  const { t } = useTranslationRef(fluxTranslationRef);
  const title = cluster ? clusterTitle(cluster) : resource.cluster;
  if (!cluster && clustersRead) {
    return (
      <EmptyNotice
        title={t('pageResource.noCluster.title', { cluster: title })}
        description={t('pageResource.noCluster.description')}
      />
    );
  }
  if (cluster?.reachability === 'needsSignIn') {
    return (
      <EmptyNotice
        title={t('pageResource.signIn.title', { cluster: title })}
        description={t('pageResource.signIn.description', { kind, name })}
      >
        <Suspense fallback={null}>
          <ClusterSignIn cluster={cluster} tokens={tokens} />
        </Suspense>
      </EmptyNotice>
    );
  }
  return (
    <EmptyNotice
      title={t('pageResource.notFound.title', { kind, name, cluster: title })}
      description={
        cluster && cluster.reachability !== 'reachable'
          ? t('pageResource.notFound.unseen', { cluster: title })
          : t('pageResource.notFound.description', { namespace })
      }
    />
  );
}
