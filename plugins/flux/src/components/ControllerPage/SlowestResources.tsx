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
  ApiControllerDetail,
  ApiReconcileDurations,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef, Translate } from '../../translation';
import { secondsText } from '../../wording/amountText';
import { PageRow, PageTable } from '../PageTable';
import { ResourceLink } from '../ResourceLink';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold', marginBottom: theme.spacing(1) },
}));

const COLUMNS = [
  { key: 'resource', width: '49%' },
  { key: 'half', width: '17%' },
  { key: 'most', width: '17%' },
  { key: 'count', width: '17%' },
] as const;

function durationCells(t: Translate, durations: ApiReconcileDurations) {
  const time = (seconds?: number) =>
    seconds === undefined ? '' : secondsText(t, seconds);
  return [
    time(durations.p50Seconds ?? durations.averageSeconds),
    time(durations.p99Seconds),
    durations.count.toLocaleString(),
  ];
}

/** Which resources keep a controller busy longest. */
export function SlowestResources(props: { detail: ApiControllerDetail }) {
  const { controller, slowest } = props.detail;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <section>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {t('pageControllers.slowest')}
      </Typography>
      {slowest.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('pageControllers.noSlowest')}
        </Typography>
      ) : (
        <PageTable
          caption={t('pageControllers.slowest')}
          region={t('pageControllers.slowest')}
          minWidth={560}
          columns={COLUMNS.map(column => ({
            ...column,
            title: t(`pageControllers.${column.key}`),
          }))}
        >
          {slowest.map(({ durations, ref }) => (
            <PageRow
              key={formatResourceRef(ref)}
              heading={
                <>
                  <ResourceLink
                    resource={{ ...ref, cluster: controller.cluster }}
                  >
                    {t('words.list.resource', {
                      kind: ref.kind,
                      name: ref.name,
                    })}
                  </ResourceLink>{' '}
                  {ref.namespace}
                </>
              }
              cells={durationCells(t, durations)}
            />
          ))}
        </PageTable>
      )}
    </section>
  );
}
