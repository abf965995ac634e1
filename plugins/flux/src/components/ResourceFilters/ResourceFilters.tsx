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
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiCluster,
  ApiResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useState } from 'react';
import {
  isFiltered,
  NO_FILTER,
  ResourceFilter,
  ResourceView,
} from '../../address/resourceView';
import { fluxTranslationRef } from '../../translation';
import { ClusterFilter } from '../ClusterFilter';
import { FilterText } from '../FilterText';
import { FilterTexts } from '../FilterTexts';
import { MoreFilters } from './MoreFilters';
import { ReadinessFilter } from './ReadinessFilter';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2) },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1.5),
  },
  last: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** What the list of resources can be narrowed down by. */
export function ResourceFilters(props: {
  view: ResourceView;
  clusters: readonly ApiCluster[];
  /** The resources on screen: their words are offered for choosing. */
  shown: readonly ApiResource[];
  refine(part: Partial<ResourceFilter>, options?: { replace?: boolean }): void;
}) {
  const { clusters, refine, shown, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const isNeeded =
    view.owner.length > 0 || view.label !== '' || view.revision !== '';
  const [wanted, setWanted] = useState(false);
  const open = wanted || isNeeded;
  const kinds = clusters.flatMap(cluster => cluster.kinds.map(k => k.kind));
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.row}>
        <FilterText
          id="flux-resources-q"
          label={t('page.filter.search')}
          value={view.q}
          change={q => refine({ q }, { replace: true })}
        />
        <ClusterFilter
          id="flux-resources-cluster"
          clusters={clusters}
          value={view.cluster}
          change={cluster => refine({ cluster })}
        />
        <FilterTexts
          id="flux-resources-kind"
          label={t('page.filter.kind')}
          options={kinds}
          value={view.kind}
          change={kind => refine({ kind })}
        />
        <FilterTexts
          id="flux-resources-namespace"
          label={t('page.filter.namespace')}
          options={shown.map(({ namespace }) => namespace)}
          value={view.namespace}
          change={namespace => refine({ namespace })}
          free
        />
      </div>
      {open && <MoreFilters view={view} shown={shown} refine={refine} />}
      <div className={classes.last}>
        <ReadinessFilter view={view} clusters={clusters} refine={refine} />
        {!isNeeded && (
          <Button
            size="small"
            aria-expanded={open}
            onClick={() => setWanted(!wanted)}
          >
            {open ? t('page.filter.less') : t('page.filter.more')}
          </Button>
        )}
        {isFiltered(view) && (
          <Button size="small" onClick={() => refine(NO_FILTER)}>
            {t('page.filter.clear')}
          </Button>
        )}
      </div>
    </Paper>
  );
}
