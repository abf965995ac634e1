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

import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  Readiness,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import { fluxTranslationRef } from '../../translation';
import { readinessTone, toneColor } from '../StatusTag';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 1,
    height: theme.spacing(1),
    borderRadius: theme.spacing(0.5),
    overflow: 'hidden',
    backgroundColor: theme.palette.action.hover,
  },
  part: { minWidth: theme.spacing(0.5) },
}));

/** What is well stands first, as in a bar that fills up. */
const PARTS: readonly Readiness[] = [...READINESS_ORDER].reverse();

/** How many resources have which readiness, as a bar; the words are beside it. */
export function ReadinessBar(props: {
  counts: ApiCluster['counts'];
  /** Not known to be so now: without its colours. */
  faded?: boolean;
}) {
  const { counts, faded = false } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(fluxTranslationRef);
  const parts = PARTS.filter(readiness => counts[readiness] > 0);
  return (
    <div className={classes.bar} aria-hidden>
      {parts.map(readiness => (
        <div
          key={readiness}
          className={classes.part}
          title={t('pageClusters.count', {
            amount: String(counts[readiness]),
            readiness: t(`words.readiness.${readiness}`),
          })}
          style={{
            flexGrow: counts[readiness],
            backgroundColor: toneColor(
              theme,
              faded ? 'neutral' : readinessTone(readiness),
            ),
          }}
        />
      ))}
    </div>
  );
}
