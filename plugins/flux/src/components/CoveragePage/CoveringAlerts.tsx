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
import WarningIcon from '@material-ui/icons/WarningOutlined';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCoverage,
  formatResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef, Translate } from '../../translation';
import { PageRow, PageTable } from '../PageTable';
import { ResourceLink } from '../ResourceLink';
import { UncoveredList } from './UncoveredList';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold' },
  problem: { display: 'flex', gap: theme.spacing(1) },
  icon: { color: theme.palette.status.warning },
}));

const COLUMNS = [
  { key: 'alert', width: '28%' },
  { key: 'covers', width: '16%' },
  { key: 'sendsTo', width: '24%' },
  { key: 'problem', width: '32%' },
] as const;

type CoveringAlert = ApiCoverage['alerts']['items'][number];

function problemText(t: Translate, alert: CoveringAlert): string | undefined {
  if (alert.suspended) {
    return t('pageCoverage.alerts.suspended');
  }
  return alert.problem && t(`pageCoverage.alerts.problems.${alert.problem}`);
}

/** What the Alerts of Flux cover, and what they do not. */
export function CoveringAlerts(props: { coverage: ApiCoverage }) {
  const { alerts, cluster } = props.coverage;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <section>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {t('pageCoverage.alerts.heading')}
      </Typography>
      <Typography variant="body2" paragraph>
        {t('pageCoverage.alerts.covered', {
          covered: alerts.covered.toLocaleString(),
          total: alerts.total.toLocaleString(),
        })}{' '}
        {alerts.items.length === 0 && t('pageCoverage.alerts.none')}
      </Typography>
      {alerts.items.length > 0 && (
        <PageTable
          caption={t('pageCoverage.alerts.caption')}
          region={t('pageCoverage.alerts.scroll')}
          minWidth={720}
          columns={COLUMNS.map(column => ({
            ...column,
            title: t(`pageCoverage.alerts.${column.key}`),
          }))}
        >
          {alerts.items.map(alert => {
            const { covered, provider, providerType, ref } = alert;
            const problem = problemText(t, alert);
            return (
              <PageRow
                key={formatResourceRef(ref)}
                heading={
                  <ResourceLink resource={{ ...ref, cluster }}>
                    {`${ref.namespace}/${ref.name}`}
                  </ResourceLink>
                }
                cells={[
                  t('pageCoverage.alerts.count', { count: covered }),
                  [provider?.name, providerType && `(${providerType})`]
                    .filter(Boolean)
                    .join(' '),
                  problem && (
                    <span className={classes.problem}>
                      <WarningIcon
                        className={classes.icon}
                        fontSize="small"
                        aria-hidden
                      />
                      {problem}
                    </span>
                  ),
                ]}
              />
            );
          })}
        </PageTable>
      )}
      <UncoveredList coverage={props.coverage} />
    </section>
  );
}
