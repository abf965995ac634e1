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
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Readiness } from '@fluxwatch/backstage-plugin-flux-common';
import { usePageHref } from '../../address/usePageHref';
import { fluxTranslationRef } from '../../translation';
import { ClusterSight } from '../../verdict/clusterSight';
import { ClusterHealth } from '../../verdict/clusterHealth';
import { allCountsText } from '../../wording/clusterHealthText';
import { ReadinessBar } from '../ReadinessBar';

const useStyles = makeStyles(theme => ({
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1),
    marginBottom: theme.spacing(0.5),
  },
  part: { whiteSpace: 'nowrap' },
  total: { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
}));

/** What is worth a word besides the total. */
const TOLD: readonly Readiness[] = ['Failed', 'Blocked', 'Suspended'];

/** Nothing is known of them yet, so that none would be a lie. */
const UNSEEN: readonly ClusterSight[] = [
  'needsSignIn',
  'waiting',
  'unreachable',
];

/** How many resources a cluster has, and how many of them are not well. */
export function ResourceCounts(props: { health: ClusterHealth }) {
  const { cluster, counts, resources, retried, sight } = props.health;
  const told = counts.filter(({ readiness }) => TOLD.includes(readiness));
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const href = usePageHref();
  const seen = sight === 'clear' || sight === 'partial';
  const text = allCountsText(t, props.health);
  if (resources === 0 && UNSEEN.includes(sight)) {
    return null;
  }
  return (
    <>
      <div className={classes.words}>
        {told.map(({ count, readiness }) => (
          <Link
            key={readiness}
            className={classes.part}
            to={href('resources', { cluster: cluster.name, readiness })}
          >
            {t('pageClusters.count', {
              amount: String(count),
              readiness: t(`words.readiness.${readiness}`),
            })}
          </Link>
        ))}
        {retried > 0 && (
          <span className={classes.part}>
            {t('pageClusters.retried', { amount: String(retried) })}
          </span>
        )}
        <span className={classes.total}>
          {t('pageClusters.resources', { count: resources })}
        </span>
      </div>
      <ReadinessBar
        counts={counts}
        text={seen ? text : t('home.fleet.lastKnown', { counts: text })}
        faded={!seen}
      />
    </>
  );
}
