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
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePageHref } from '../../address/usePageHref';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef, Translate } from '../../translation';
import { ClusterHealth } from '../../verdict/clusterHealth';
import { PageRow } from '../PageTable';
import { AlertCounts } from './AlertCounts';
import { ClusterDetail } from './ClusterDetail';
import { ClusterStateCell } from './ClusterStateCell';
import { FluxCell } from './FluxCell';
import { ResourceCounts } from './ResourceCounts';
import { SeenCell } from './SeenCell';

const useStyles = makeStyles(theme => ({
  name: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'normal',
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

function kubernetesText(t: Translate, { cluster }: ClusterHealth): string {
  const { distribution, kubernetesVersion: version } = cluster;
  if (!version) {
    return t('pageClusters.kubernetesUnknown');
  }
  return distribution
    ? t('pageClusters.kubernetesOf', { distribution, version })
    : t('pageClusters.kubernetes', { version });
}

/** One cluster, which opens to what cannot be read there. */
export function ClusterRow(props: {
  health: ClusterHealth;
  tokens: ClusterTokens;
}) {
  const { health, tokens } = props;
  const { cluster, title } = health;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  return (
    <PageRow
      heading={
        <>
          <Link
            to={href('resources', { cluster: cluster.name })}
            className={classes.name}
          >
            {title}
          </Link>
          <div className={classes.note}>{kubernetesText(t, health)}</div>
        </>
      }
      cells={[
        <ClusterStateCell health={health} />,
        <ResourceCounts health={health} />,
        <AlertCounts health={health} />,
        <FluxCell health={health} />,
        <SeenCell cluster={cluster} />,
      ]}
      startsOpen={cluster.reachability === 'needsSignIn'}
      detail={{
        id: `flux-cluster-${encodeURIComponent(cluster.name)}`,
        expand: t('pageClusters.table.expand', { cluster: title }),
        collapse: t('pageClusters.table.collapse', { cluster: title }),
        content: () => <ClusterDetail cluster={cluster} tokens={tokens} />,
      }}
    />
  );
}
