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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiAlertItem } from '@fluxwatch/backstage-plugin-flux-common';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { alertDetails } from '../../wording/alertItemText';
import { AlertTag } from '../AlertTag';
import { FleetLink } from '../FleetLink';
import { CardItem } from '../HomeCard';
import { ResourceLink } from '../ResourceLink';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({ link: { fontWeight: 'bold' } });

/** One alert: of what, for how long, by which rule and why. */
export function AlertRow(props: { item: ApiAlertItem; clusterTitle: string }) {
  const { clusterTitle, item } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { alert, cluster, controller, ref } = item;
  const on = ` ${t('home.on', { cluster: clusterTitle })}`;
  return (
    <CardItem
      icon={<SeverityIcon severity={alert.severity} />}
      subject={
        <>
          {ref && (
            <span>
              <ResourceLink
                resource={{ ...ref, cluster }}
                className={classes.link}
              >
                {t('words.list.resource', ref)}
              </ResourceLink>
              {on}
            </span>
          )}
          {!ref && controller && (
            <span>
              <FleetLink
                path={[
                  'controllers',
                  cluster,
                  controller.namespace,
                  controller.name,
                ]}
                className={classes.link}
              >
                {controller.name}
              </FleetLink>
              {on}
            </span>
          )}
          {!ref && !controller && (
            <FleetLink path={['clusters']} className={classes.link}>
              {t('home.alerts.cluster', { cluster: clusterTitle })}
            </FleetLink>
          )}
          <AlertTag alert={alert} />
        </>
      }
      word={t(`home.alerts.severity.${alert.severity}`)}
      details={alertDetails(t, item, useNow())}
      full={item.cause?.message}
    />
  );
}
