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
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  ApiResourceDetail,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ReactNode } from 'react';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { resourceVerdict } from '../../verdict/resourceVerdict';
import { resourceDetails, resourceHeadline } from '../../wording/resourceText';
import { AlertTag } from '../AlertTag';
import { LongText } from '../LongText';
import { PageVerdict } from '../PageVerdict';

const useStyles = makeStyles(theme => ({
  alerts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginTop: theme.spacing(1),
  },
  alert: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  message: { color: theme.palette.text.secondary },
}));

/** What there is to say about a resource, before anything else. */
export function ResourceVerdict(props: {
  detail: ApiResourceDetail;
  cluster?: ApiCluster;
  children: ReactNode;
}) {
  const { children, cluster, detail } = props;
  const { resource } = detail;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const now = useNow();
  const title = cluster ? clusterTitle(cluster) : resource.cluster;
  const state = resourceVerdict(resource, cluster, now);
  const alerts = resource.alerts ?? (resource.alert ? [resource.alert] : []);
  const message = resource.cause?.message;
  return (
    <PageVerdict
      state={state}
      headline={resourceHeadline(t, resource, title)}
      details={resourceDetails(t, detail, now)}
      more={
        <>
          {message && (
            <Typography
              variant="body2"
              component="div"
              className={classes.message}
            >
              <LongText text={message} lines={3} />
            </Typography>
          )}
          {alerts.length > 0 && (
            <div className={classes.alerts}>
              {alerts.map(alert => (
                <span key={alert.rule} className={classes.alert}>
                  <AlertTag alert={alert} />
                  <Typography variant="caption" color="textSecondary">
                    {t(`page.rule.${alert.rule}`)}
                  </Typography>
                </span>
              ))}
            </div>
          )}
        </>
      }
    >
      {children}
    </PageVerdict>
  );
}
