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
import { LinkedResource } from '../../hooks/useResourceHref';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { EmptyNotice } from '../EmptyNotice';

/** One that needs a sign-in was read with it, or would not have said so. */
const UNSEEN: ReadonlySet<ApiCluster['reachability']> = new Set([
  'unreachable',
  'waiting',
]);

/** The resource is not there, or its cluster is not; or nobody can tell. */
export function ResourceNotFound(props: {
  resource: LinkedResource;
  cluster?: ApiCluster;
  clustersRead: boolean;
}) {
  const { cluster, clustersRead, resource } = props;
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
  return (
    <EmptyNotice
      title={t('pageResource.notFound.title', { kind, name, cluster: title })}
      description={
        cluster && UNSEEN.has(cluster.reachability)
          ? t('pageResource.notFound.unseen', { cluster: title })
          : t('pageResource.notFound.description', { namespace })
      }
    />
  );
}
