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
import { ApiCoverage } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { listText } from '../../wording/listText';
import { VerdictIcon } from '../VerdictBanner';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold' },
  line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

const ICONS = {
  scraped: 'deployed',
  notScraped: 'uncertain',
  notInstalled: 'notReported',
  unknown: 'unseen',
} as const;

/** Whether a Prometheus knows of the controllers at all. */
export function PrometheusState(props: {
  prometheus: ApiCoverage['prometheus'];
}) {
  const { monitors, state } = props.prometheus;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const names = monitors.map(({ kind, name }) =>
    t('words.list.resource', { kind, name }),
  );
  return (
    <section>
      <Typography variant="body1" component="h3" className={classes.heading}>
        {t('pageCoverage.prometheus.heading')}
      </Typography>
      <Typography variant="body2" className={classes.line}>
        <VerdictIcon state={ICONS[state]} size="small" />
        {t(`pageCoverage.prometheus.${state}`)}{' '}
        {names.length > 0 &&
          t('pageCoverage.prometheus.by', { names: listText(t, names) })}
      </Typography>
    </section>
  );
}
