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
import { ApiAlertItem } from '@fluxwatch/backstage-plugin-flux-common';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';
import { ControllerHeading } from '../ControllerState';
import { OwnerNote } from '../OwnerList';
import { ResourceLink } from '../ResourceLink';

const useStyles = makeStyles(theme => ({
  name: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'normal',
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

/** What an alert is about: a resource, a controller, or a cluster. */
export function AlertSubject(props: { item: ApiAlertItem }) {
  const { cluster, controller, owners, ref } = props.item;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  if (ref) {
    return (
      <>
        <ResourceLink resource={{ ...ref, cluster }} className={classes.name}>
          {ref.name}
        </ResourceLink>
        <div className={classes.note}>
          {ref.kind} · {ref.namespace}
        </div>
        <OwnerNote owners={owners} />
      </>
    );
  }
  if (controller) {
    const { name } = controller;
    return (
      <ControllerHeading
        controller={{ cluster, ...controller }}
        title={t('pageAlerts.others.controller', { name })}
      />
    );
  }
  return (
    <Link to={href('clusters')} className={classes.name}>
      {t('pageAlerts.others.wholeCluster')}
    </Link>
  );
}
