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
import { fluxTranslationRef } from '../../translation';
import { ChartSeries } from './chartShape';
import { useLineStyle } from './useLineStyle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
    fontSize: theme.typography.caption.fontSize,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: 4 },
  value: { fontWeight: 'bold' },
}));

/** Which line is which, and its last value. */
export function ChartLegend(props: {
  series: readonly ChartSeries[];
  format(value: number): string;
}) {
  const { format, series } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const lineStyle = useLineStyle();
  return (
    <div className={classes.root}>
      {series.map(({ key, label, values }, index) => {
        const now = values[values.length - 1];
        return (
          <span key={key} className={classes.item}>
            <svg width="20" height="8" aria-hidden>
              <path
                d="M1 4H19"
                fill="none"
                strokeWidth="2"
                strokeLinecap="round"
                style={lineStyle(index)}
              />
            </svg>
            {label}{' '}
            <span className={classes.value}>
              {now === undefined
                ? t('pageControllers.chart.missing')
                : format(now)}
            </span>
          </span>
        );
      })}
    </div>
  );
}
