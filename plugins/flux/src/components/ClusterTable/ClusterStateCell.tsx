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
import { ClusterHealth } from '../../verdict/clusterHealth';
import { AlertTag } from '../AlertTag';
import { VerdictIcon } from '../VerdictBanner';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
  word: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    lineHeight: theme.typography.caption.lineHeight,
  },
}));

const ICONS = {
  broken: 'broken',
  fluxDown: 'broken',
  blind: 'unseen',
  uncertain: 'uncertain',
  well: 'deployed',
} as const;

/** How a cluster does, as icon and word, and why. */
export function ClusterStateCell(props: { health: ClusterHealth }) {
  const { cluster, condition, errors, sight } = props.health;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const causes = cluster.incidents ?? 0;
  const problems = errors.filter(({ kind }) => kind).length;
  return (
    <div className={classes.root}>
      <VerdictIcon state={ICONS[condition]} size="small" />
      <div>
        <div className={classes.word}>
          {t(`pageClusters.condition.${condition}`)}
        </div>
        {causes > 0 && (
          <div className={classes.note}>
            {t('pageClusters.incidents', { count: causes })}
          </div>
        )}
        {sight !== 'clear' && sight !== 'unreachable' && (
          <div className={classes.note}>
            {sight === 'partial' && problems > 0
              ? t('pageClusters.problems', { count: problems })
              : t(`words.reachability.${sight}`)}
          </div>
        )}
        <AlertTag alert={cluster.alert} />
      </div>
    </div>
  );
}
