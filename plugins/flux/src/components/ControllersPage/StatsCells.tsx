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
import { ApiControllerStats } from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import {
  bytesText,
  coresText,
  numberText,
  secondsText,
} from '../../wording/amountText';

const useStyles = makeStyles(theme => ({
  bad: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

type Stats = { stats?: ApiControllerStats };

/** What it has done of late, and which kind takes longest. */
export function ReconcileCell(props: Stats) {
  const { failedPerMinute, kinds = [], succeededPerMinute } = props.stats ?? {};
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [slowest] = kinds
    .flatMap(({ durations, kind }) =>
      durations?.p99Seconds === undefined
        ? []
        : [{ kind, seconds: durations.p99Seconds }],
    )
    .sort((a, b) => b.seconds - a.seconds);
  return (
    <>
      {succeededPerMinute === undefined ? (
        <span className={classes.note}>{t('pageControllers.noRate')}</span>
      ) : (
        t('pageControllers.succeeded', {
          amount: numberText(succeededPerMinute),
        })
      )}
      {failedPerMinute !== undefined && failedPerMinute > 0 && (
        <span className={classes.bad}>
          {`, ${t('pageControllers.failed', {
            amount: numberText(failedPerMinute),
          })}`}
        </span>
      )}
      {slowest && (
        <div className={classes.note}>
          {t('pageControllers.p99', {
            kind: slowest.kind,
            time: secondsText(t, slowest.seconds),
          })}
        </div>
      )}
    </>
  );
}

/** What waits for its turn, and how long the longest has been running. */
export function QueueCell(props: Stats) {
  const { longestRunningSeconds, queueDepth } = props.stats ?? {};
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      {queueDepth !== undefined &&
        t('pageControllers.waiting', { amount: numberText(queueDepth) })}
      {longestRunningSeconds !== undefined && longestRunningSeconds > 0 && (
        <div className={classes.note}>
          {t('pageControllers.running', {
            time: secondsText(t, longestRunningSeconds),
          })}
        </div>
      )}
    </>
  );
}

/** What it asks of the Kubernetes API, and what of that fails. */
export function ApiCell(props: Stats) {
  const { apiErrorsPerMinute, apiRequestsPerMinute } = props.stats ?? {};
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      {apiRequestsPerMinute !== undefined &&
        t('pageControllers.requests', {
          amount: numberText(apiRequestsPerMinute),
        })}
      {apiErrorsPerMinute !== undefined && apiErrorsPerMinute > 0 && (
        <div className={classes.bad}>
          {t('pageControllers.errors', {
            amount: numberText(apiErrorsPerMinute),
          })}
        </div>
      )}
    </>
  );
}

/** What it costs. */
export function UsageCell(props: Stats) {
  const { cpuCores, memoryBytes } = props.stats ?? {};
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <>
      {memoryBytes !== undefined && bytesText(t, memoryBytes)}
      {cpuCores !== undefined && (
        <div className={classes.note}>{coresText(t, cpuCores)}</div>
      )}
    </>
  );
}
