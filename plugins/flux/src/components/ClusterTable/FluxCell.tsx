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
import { ApiFluxInstallation } from '@fluxwatch/backstage-plugin-flux-common';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';
import { ClusterHealth } from '../../verdict/clusterHealth';

const useStyles = makeStyles(theme => ({
  version: { fontWeight: 'bold' },
  down: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

function Installation(props: {
  installation: ApiFluxInstallation;
  cluster: string;
  named: boolean;
}) {
  const { cluster, installation, named } = props;
  const { managedBy, namespace, version } = installation;
  const { readyControllers, totalControllers, idleControllers } = installation;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  const notes = [
    managedBy && t('pageClusters.installedBy', { name: managedBy }),
    named && t('pageClusters.inNamespace', { namespace }),
  ].filter(Boolean);
  return (
    <div>
      {version && <span className={classes.version}>{version} </span>}
      <div>
        <Link
          to={href('controllers', { cluster })}
          className={
            readyControllers < totalControllers || idleControllers
              ? classes.down
              : ''
          }
        >
          {t('pageClusters.controllers', {
            ready: String(readyControllers),
            total: String(totalControllers),
          })}
          {idleControllers &&
            `, ${t('pageClusters.idleControllers', {
              count: idleControllers,
            })}`}
        </Link>
      </div>
      {notes.length > 0 && (
        <div className={classes.note}>{notes.join(', ')}</div>
      )}
    </div>
  );
}

/** Why no installation is known: the controllers are Deployments. */
function whyNone({ cluster, errors }: ClusterHealth) {
  if (cluster.flux) {
    return 'pageClusters.noFlux';
  }
  const error = errors.find(({ kind }) => kind === 'Deployment');
  if (error) {
    return error.reason === 'forbidden'
      ? 'pageClusters.fluxForbidden'
      : 'pageClusters.fluxUnreadable';
  }
  return 'pageClusters.fluxUnknown';
}

/** The installations of Flux on a cluster; usually one. */
export function FluxCell(props: { health: ClusterHealth }) {
  const { health } = props;
  const { flux, name } = health.cluster;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  if (!flux || flux.length === 0) {
    return <span className={classes.note}>{t(whyNone(health))}</span>;
  }
  return (
    <>
      {flux.map(installation => (
        <Installation
          key={installation.namespace}
          installation={installation}
          cluster={name}
          named={flux.length > 1}
        />
      ))}
    </>
  );
}
