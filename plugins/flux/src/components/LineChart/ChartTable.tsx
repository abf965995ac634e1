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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { fluxTranslationRef } from '../../translation';
import { exactTime } from '../../wording/exactTime';
import { ChartSeries } from './chartShape';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 240, overflow: 'auto' },
  table: {
    fontSize: theme.typography.caption.fontSize,
    '& th, & td': {
      textAlign: 'left',
      padding: theme.spacing(0.25, 2, 0.25, 0),
    },
  },
}));

/** More rows than this nobody reads; the last one is always among them. */
const ROWS = 60;

/** The same values as a table, newest first. */
export function ChartTable(props: {
  times: readonly number[];
  series: readonly ChartSeries[];
  format(value: number): string;
}) {
  const { format, series, times } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [open, setOpen] = useState(false);
  const step = Math.max(1, Math.ceil(times.length / ROWS));
  const rows = times
    .map((time, index) => ({ time, index }))
    .reverse()
    .filter((_, index) => index % step === 0);
  return (
    <>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open
          ? t('pageControllers.chart.hideTable')
          : t('pageControllers.chart.table')}
      </Button>
      {open && (
        <div
          className={classes.scroll}
          role="region"
          aria-label={t('pageControllers.chart.table')}
          tabIndex={0}
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('pageControllers.chart.time')}</th>
                {series.map(({ key, label }) => (
                  <th key={key} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ index, time }) => (
                <tr key={time}>
                  <th scope="row">{exactTime(time)}</th>
                  {series.map(({ key, values }) => {
                    const value = values[index];
                    return (
                      <td key={key}>
                        {value === undefined
                          ? t('pageControllers.chart.missing')
                          : format(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
