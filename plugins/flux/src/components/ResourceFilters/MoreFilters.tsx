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
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { isEntityRef } from '../../address/isEntityRef';
import { isLabelSelector, ResourceFilter } from '../../address/resourceView';
import { fluxTranslationRef } from '../../translation';
import { FilterText } from '../FilterText';
import { FilterTexts } from '../FilterTexts';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1.5),
  },
}));

/** The filters that are not needed every day. */
export function MoreFilters(props: {
  view: ResourceFilter;
  shown: readonly ApiResource[];
  refine(part: Partial<ResourceFilter>, options?: { replace?: boolean }): void;
}) {
  const { refine, shown, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const owners = shown.flatMap(resource =>
    (resource.owners ?? []).flatMap(({ entityRef, ownedBy = [] }) => [
      ...ownedBy,
      entityRef,
    ]),
  );
  return (
    <div className={classes.row}>
      <FilterTexts
        id="flux-resources-owner"
        label={t('page.filter.owner')}
        options={owners}
        value={view.owner}
        change={owner => refine({ owner })}
        free={{ isValid: isEntityRef, problem: t('page.filter.notEntity') }}
      />
      <FilterText
        id="flux-resources-label"
        label={t('page.filter.label')}
        value={view.label}
        change={label => refine({ label }, { replace: true })}
        check={{
          isValid: isLabelSelector,
          problem: t('page.filter.notValid'),
        }}
      />
      <FilterText
        id="flux-resources-revision"
        label={t('page.filter.revision')}
        value={view.revision}
        change={revision => refine({ revision }, { replace: true })}
      />
    </div>
  );
}
