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
  ApiAlertItem,
  ApiAlertPage,
  ApiCluster,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { parseTime } from '../../wording/exactTime';
import { AlertTag } from '../AlertTag';
import { PageRow, PageTable } from '../PageTable';
import { RelativeTime } from '../RelativeTime';
import { AlertReason } from './AlertReason';
import { AlertSubject } from './AlertSubject';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold', marginBottom: theme.spacing(1) },
}));

const COLUMNS = [
  { key: 'subject', width: '26%' },
  { key: 'cluster', width: '13%' },
  { key: 'rule', width: '26%' },
  { key: 'alert', width: '20%' },
  { key: 'since', width: '15%' },
] as const;

function keyOf({ alert, cluster, controller, ref }: ApiAlertItem): string {
  const subject = ref
    ? formatResourceRef(ref)
    : `${controller?.namespace}/${controller?.name}`;
  return `${cluster}/${subject}/${alert.rule}`;
}

/** The alerts that no incident tells of. */
export function OtherAlerts(props: {
  page: ApiAlertPage;
  clusters: readonly ApiCluster[];
}) {
  const { clusters, page } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const titles = new Map(clusters.map(item => [item.name, clusterTitle(item)]));
  const more = page.totalItems - page.items.length;
  return page.items.length === 0 ? null : (
    <section>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {t('pageAlerts.others.heading')}
      </Typography>
      <PageTable
        caption={t('pageAlerts.others.caption')}
        region={t('pageAlerts.others.scroll')}
        minWidth={800}
        columns={COLUMNS.map(column => ({
          ...column,
          title: t(`pageAlerts.others.${column.key}`),
        }))}
      >
        {page.items.map(item => {
          const since = parseTime(item.alert.since);
          return (
            <PageRow
              key={keyOf(item)}
              heading={<AlertSubject item={item} />}
              cells={[
                titles.get(item.cluster) ?? item.cluster,
                <AlertReason item={item} />,
                <AlertTag alert={item.alert} />,
                since !== undefined && <RelativeTime time={since} />,
              ]}
            />
          );
        })}
      </PageTable>
      {more > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('pageAlerts.others.more', { count: more })}
        </Typography>
      )}
    </section>
  );
}
