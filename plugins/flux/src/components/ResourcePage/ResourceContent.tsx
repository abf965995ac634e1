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

import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  ApiResourceDetail,
} from '@fluxwatch/backstage-plugin-flux-common';
import { usePageHref } from '../../address/usePageHref';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { LiveIndicator } from '../LiveIndicator';
import { ReadErrors } from '../ReadErrors';
import { DetailSection, OwnSections, RelatedSections } from '../ResourceDetail';
import { DurationText } from './DurationText';
import { OwnerList } from '../OwnerList';
import { ResourceRevisions } from './ResourceRevisions';
import { ResourceVerdict } from './ResourceVerdict';

const useStyles = makeStyles(theme => ({
  paper: { padding: theme.spacing(2, 3) },
}));

/** The page of a resource, once there is something to tell. */
export function ResourceContent(props: {
  detail: ApiResourceDetail;
  cluster?: ApiCluster;
  answer: Freshness;
}) {
  const { answer, cluster, detail } = props;
  const { durations, owners, resource } = detail;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  return (
    <>
      <ResourceVerdict detail={detail} cluster={cluster}>
        <LiveIndicator freshness={answer} />
      </ResourceVerdict>
      <ReadErrors errors={detail.errors} />
      <Paper variant="outlined" className={classes.paper}>
        <Grid container spacing={4}>
          <Grid item xs={12} md={7}>
            <DetailSection title={t('pageResource.revisions')}>
              <ResourceRevisions resource={resource} />
            </DetailSection>
            <OwnSections resource={resource} />
          </Grid>
          <Grid item xs={12} md={5}>
            <DetailSection title={t('pageResource.owners')}>
              <OwnerList owners={owners ?? []} />
            </DetailSection>
            <RelatedSections detail={detail} />
            <DetailSection title={t('pageResource.durations')}>
              <DurationText durations={durations} />
              <Typography variant="body2">
                <Link to={href('controllers', { cluster: resource.cluster })}>
                  {t('pageResource.controllers', {
                    cluster: cluster ? clusterTitle(cluster) : resource.cluster,
                  })}
                </Link>
              </Typography>
            </DetailSection>
          </Grid>
        </Grid>
      </Paper>
    </>
  );
}
