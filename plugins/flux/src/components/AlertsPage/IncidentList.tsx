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

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  ApiIncidentPage,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { IncidentItem } from './IncidentItem';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold', marginBottom: theme.spacing(1) },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li + li': { marginTop: theme.spacing(1) },
  },
}));

/** The causes, each with all that goes back to it. */
export function IncidentList(props: {
  page: ApiIncidentPage;
  clusters: readonly ApiCluster[];
  showMore?: () => void;
}) {
  const { clusters, page, showMore } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const titleOf = (name: string) => {
    const cluster = clusters.find(item => item.name === name);
    return cluster ? clusterTitle(cluster) : name;
  };
  return page.items.length === 0 ? null : (
    <section>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {t('pageAlerts.incidents')}
      </Typography>
      <ul className={classes.list}>
        {page.items.map(incident => (
          <li key={incident.id}>
            <IncidentItem
              incident={incident}
              clusterTitle={titleOf(incident.cluster)}
            />
          </li>
        ))}
      </ul>
      {page.nextCursor !== undefined && showMore && (
        <Button size="small" onClick={showMore}>
          {t('pageAlerts.showMore')}
        </Button>
      )}
    </section>
  );
}
