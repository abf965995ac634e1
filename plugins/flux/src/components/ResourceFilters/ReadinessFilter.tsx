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

import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import { isFiltered, ResourceFilter } from '../../address/resourceView';
import { fluxTranslationRef } from '../../translation';
import { filedCounts } from '../../verdict/clusterHealth';
import { ReadinessIcon } from '../ReadinessLabel';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.75) },
  button: {
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.25, 1.25, 0.25, 0.75),
    borderRadius: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    '&:focus-visible': { outline: 'auto' },
  },
  pressed: {
    borderColor: theme.palette.text.primary,
    backgroundColor: theme.palette.action.selected,
    fontWeight: 'bold',
  },
  count: { color: theme.palette.text.secondary },
}));

/** Which readiness is shown; how many there are, while that can be told. */
export function ReadinessFilter(props: {
  view: ResourceFilter;
  clusters: readonly ApiCluster[];
  refine(part: Partial<ResourceFilter>): void;
}) {
  const { clusters, refine, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const chosen = clusters.filter(
    ({ name }) => view.cluster.length === 0 || view.cluster.includes(name),
  );
  const counts = chosen.map(filedCounts);
  // The clusters count all of their resources, whatever else is asked for.
  const counted = !isFiltered({ ...view, cluster: [], readiness: [] });
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('page.filter.readiness')}
    >
      {READINESS_ORDER.map(readiness => {
        const pressed = view.readiness.includes(readiness);
        const count = counts.reduce((n, each) => n + each[readiness], 0);
        return (
          <ButtonBase
            key={readiness}
            className={`${classes.button} ${pressed ? classes.pressed : ''}`}
            aria-pressed={pressed}
            onClick={() =>
              refine({
                readiness: pressed
                  ? view.readiness.filter(item => item !== readiness)
                  : [...view.readiness, readiness],
              })
            }
          >
            <ReadinessIcon state={readiness} faded={counted && count === 0} />
            {t(`words.readiness.${readiness}`)}{' '}
            {counted && clusters.length > 0 && (
              <span className={classes.count}>{count.toLocaleString()}</span>
            )}
          </ButtonBase>
        );
      })}
    </div>
  );
}
