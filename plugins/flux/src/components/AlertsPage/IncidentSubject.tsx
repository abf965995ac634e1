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
import { ApiIncident } from '@fluxwatch/backstage-plugin-flux-common';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';
import { ResourceLink } from '../ResourceLink';

const useStyles = makeStyles({ name: { fontWeight: 'bold' } });

/** What an incident goes back to, and how that does. */
export function IncidentSubject(props: {
  incident: ApiIncident;
  clusterTitle: string;
}) {
  const { clusterTitle, incident } = props;
  const { cluster, controller, root } = incident;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  if (controller) {
    const { name, namespace } = controller;
    return (
      <div>
        <Link
          to={href('controllers', {}, [cluster, namespace, name])}
          className={classes.name}
        >
          {t('pageAlerts.others.controller', { name })}
        </Link>{' '}
        {t('pageAlerts.controllerDown', { cluster: clusterTitle })}
      </div>
    );
  }
  const { kind, name } = root.ref;
  const named = t('words.list.resource', { kind, name });
  return (
    <div>
      {root.state === 'Missing' ? (
        <span className={classes.name}>{named}</span>
      ) : (
        <ResourceLink
          resource={{ ...root.ref, cluster }}
          className={classes.name}
        >
          {named}
        </ResourceLink>
      )}{' '}
      {t('pageAlerts.onCluster', {
        cluster: clusterTitle,
        state: t(`pageResource.rootState.${root.state}`),
      })}
    </div>
  );
}
