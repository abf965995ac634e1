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
import { isFluxHurt } from '../../verdict/clusterCondition';
import { ClusterHealth } from '../../verdict/clusterHealth';
import { fluxText, troubleText } from '../../wording/clusterHealthText';
import { ReadinessIcon, ShownState } from '../ReadinessLabel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
  quiet: { color: theme.palette.text.secondary },
}));

function statusIcon(health: ClusterHealth): ShownState {
  const { condition, counts, sight } = health;
  if (sight !== 'clear' && sight !== 'partial') {
    return 'Unreadable';
  }
  if (condition === 'broken' || condition === 'fluxDown') {
    return 'Failed';
  }
  if (condition === 'uncertain') {
    return 'Unreadable';
  }
  const worst = counts.find(({ readiness }) => readiness !== 'NotReported');
  return worst?.readiness ?? 'NotReported';
}

/** What is wrong on a cluster, in words: its root causes first. */
export function FleetStatus(props: { health: ClusterHealth }) {
  const { health } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const { cluster, resources, sight } = health;
  const causes = cluster.incidents ?? 0;
  const trouble = troubleText(t, health);
  const unknown = sight !== 'clear' && sight !== 'partial';
  const hurt = isFluxHurt(health) ? fluxText(t, health) : undefined;
  const calm =
    resources === 0 ? t('home.fleet.noResources') : t('home.fleet.allReady');
  return (
    <span className={classes.root}>
      <ReadinessIcon state={statusIcon(health)} />
      {unknown ? (
        <span className={classes.quiet}>{t('home.fleet.unknown')}</span>
      ) : (
        <span>
          {causes > 0 && <b>{t('home.fleet.causes', { count: causes })} </b>}
          {hurt && <b>{hurt} </b>}
          {trouble && <span className={classes.quiet}>{trouble}</span>}
          {!trouble && !hurt && calm}
        </span>
      )}
    </span>
  );
}
