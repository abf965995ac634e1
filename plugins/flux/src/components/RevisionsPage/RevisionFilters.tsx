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

import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiCluster } from '@fluxwatch/backstage-plugin-flux-common';
import { isEntityRef } from '../../address/isEntityRef';
import { RevisionView } from '../../address/revisionView';
import { fluxTranslationRef } from '../../translation';
import { ClusterFilter } from '../ClusterFilter';
import { FilterBar } from '../FilterBar';
import { FilterText } from '../FilterText';
import { FilterTexts } from '../FilterTexts';

const useStyles = makeStyles({ wide: { gridColumn: '1 / -1' } });

/** Which rows and which clusters are shown. */
export function RevisionFilters(props: {
  view: RevisionView;
  clusters: readonly ApiCluster[];
  refine(part: Partial<RevisionView>, options?: { replace?: boolean }): void;
}) {
  const { clusters, refine, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const kinds = clusters.flatMap(cluster => cluster.kinds.map(k => k.kind));
  return (
    <FilterBar>
      <FilterText
        id="flux-revisions-q"
        label={t('page.filter.search')}
        value={view.q}
        change={q => refine({ q }, { replace: true })}
      />
      <FilterText
        id="flux-revisions-component"
        label={t('page.filter.component')}
        value={view.entityRef}
        change={entityRef => refine({ entityRef }, { replace: true })}
        check={{
          isValid: isEntityRef,
          problem: t('page.filter.notComponent'),
        }}
      />
      <ClusterFilter
        id="flux-revisions-cluster"
        clusters={clusters}
        value={view.cluster}
        change={cluster => refine({ cluster })}
      />
      <FilterTexts
        id="flux-revisions-kind"
        label={t('page.filter.kind')}
        options={kinds}
        value={view.kind}
        change={kind => refine({ kind })}
      />
      <FormControlLabel
        className={classes.wide}
        control={
          <Checkbox
            size="small"
            checked={view.behind}
            onChange={(_, behind) => refine({ behind })}
          />
        }
        label={t('pageRevisions.onlyBehind')}
      />
    </FilterBar>
  );
}
