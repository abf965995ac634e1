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
import { fluxTranslationRef, Translate } from '../../translation';
import { clockTime } from '../../wording/exactTime';
import { ChartSeries, chartShape } from './chartShape';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import { useLineStyle } from './useLineStyle';

const WIDTH = 480;
const HEIGHT = 96;

const useStyles = makeStyles(theme => ({
  root: { margin: 0, minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: theme.spacing(2),
  },
  title: { fontWeight: 'bold' },
  svg: { display: 'block', width: '100%', height: HEIGHT },
  line: {
    fill: 'none',
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    vectorEffect: 'non-scaling-stroke',
  },
  frame: { stroke: theme.palette.divider, vectorEffect: 'non-scaling-stroke' },
  axis: {
    display: 'flex',
    justifyContent: 'space-between',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** What a chart shows, for those who cannot see it. */
function chartText(
  t: Translate,
  series: readonly ChartSeries[],
  format: (value: number) => string,
): string {
  return series
    .map(({ label, values }) => {
      const known = values.filter(value => value !== undefined);
      const now = values[values.length - 1];
      return [
        `${label}:`,
        now === undefined
          ? t('pageControllers.chart.none')
          : t('pageControllers.chart.now', { value: format(now) }),
        t('pageControllers.chart.most', {
          value: format(Math.max(0, ...known)),
        }),
      ].join(' ');
    })
    .join('; ');
}

/** How some values went over time; times without samples stay empty. */
export function LineChart(props: {
  title: string;
  times: readonly number[];
  series: readonly ChartSeries[];
  /** The time that is shown, in milliseconds since the epoch. */
  from: number;
  to: number;
  format(value: number): string;
}) {
  const { format, from, times, title, to } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const lineStyle = useLineStyle();
  const series = props.series.filter(({ values }) =>
    values.some(value => value !== undefined),
  );
  const box = { width: WIDTH, height: HEIGHT - 8, from, to };
  const { lines, most } = chartShape(times, series, box);
  return (
    <figure className={classes.root}>
      <figcaption className={classes.top}>
        <Typography variant="body2" className={classes.title}>
          {title}
        </Typography>
        <ChartLegend series={series} format={format} />
      </figcaption>
      {series.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('pageControllers.chart.noSamples')}
        </Typography>
      ) : (
        <>
          <div className={classes.axis}>{format(most)}</div>
          <svg
            className={classes.svg}
            viewBox={`0 -4 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={`${title}. ${chartText(t, series, format)}`}
          >
            <path
              className={classes.frame}
              d={`M0 0H${WIDTH}M0 ${HEIGHT - 8}H${WIDTH}`}
            />
            {lines.map(({ key, path }, index) => (
              <path
                key={key}
                className={classes.line}
                d={path}
                style={lineStyle(index)}
              />
            ))}
          </svg>
          <div className={classes.axis}>
            <span>{clockTime(from, to)}</span>
            <span>{clockTime(to, to)}</span>
          </div>
          <ChartTable times={times} series={series} format={format} />
        </>
      )}
    </figure>
  );
}
