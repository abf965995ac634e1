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
  ApiResourcePage,
  Readiness,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import { EntityFlux } from '../../hooks/useEntityFlux';
import { useEntityVerdict } from '../../hooks/useEntityVerdict';
import { fluxTranslationRef } from '../../translation';
import { headlineText } from '../../wording/verdictText';
import { shownReadiness } from '../../wording/rowText';
import { ReadinessIcon } from '../ReadinessLabel';
import { CauseList, UnknownList, VerdictIcon } from '../VerdictBanner';
import { CardCluster } from './CardCluster';

const useStyles = makeStyles(theme => ({
  verdict: { display: 'flex', gap: theme.spacing(1) },
  headline: { fontWeight: 'bold' },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1.5, 0),
    padding: 0,
    listStyle: 'none',
    '& li': {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  },
  clusters: { listStyle: 'none', margin: 0, padding: 0 },
}));

const CLUSTERS = 5;

/** How many resources there are of each readiness, what needs someone first. */
function readinessCounts(
  page: ApiResourcePage,
): { readiness: Readiness; count: number }[] {
  return READINESS_ORDER.map(readiness => ({
    readiness,
    count: page.items.filter(item => shownReadiness(item) === readiness).length,
  })).filter(({ count }) => count > 0);
}

/** The card, once there is something to tell. */
export function CardContent(props: {
  flux: EntityFlux;
  page: ApiResourcePage;
}) {
  const { flux, page } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { overview, verdict } = useEntityVerdict(flux, page);
  const more = overview.tiles.length - CLUSTERS;
  return (
    <>
      <div className={classes.verdict}>
        <VerdictIcon state={verdict.state} size="small" />
        <div>
          <Typography variant="body1" className={classes.headline}>
            {headlineText(t, verdict, flux.entityName)}
          </Typography>
          <CauseList
            causes={verdict.causes}
            clusters={page.clusters}
            most={1}
          />
          <UnknownList verdict={verdict} />
        </div>
      </div>
      <ul className={classes.counts}>
        {readinessCounts(page).map(({ count, readiness }) => (
          <Typography key={readiness} variant="body2" component="li">
            <ReadinessIcon state={readiness} />
            {count} {t(`words.readiness.${readiness}`)}
          </Typography>
        ))}
      </ul>
      <ul className={classes.clusters}>
        {overview.tiles.slice(0, CLUSTERS).map(tile => (
          <CardCluster key={tile.name} tile={tile} />
        ))}
      </ul>
      {more > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('tab.card.more', { count: more })}
        </Typography>
      )}
    </>
  );
}
