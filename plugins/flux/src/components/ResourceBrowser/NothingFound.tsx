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
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';
import {
  isFiltered,
  NO_FILTER,
  ResourceView,
} from '../../address/resourceView';
import { fluxTranslationRef } from '../../translation';
import { clusterTitle } from '../../verdict/clusterSight';
import { seesAll } from '../../verdict/seesAll';
import { listText } from '../../wording/listText';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2) },
}));

/** Nothing matches, or there is nothing at all; and where nobody can tell. */
export function NothingFound(props: {
  view: ResourceView;
  page: ApiResourcePage;
  refine(part: Partial<ResourceView>): void;
}) {
  const { page, refine, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const filtered = isFiltered(view);
  const unseen = page.clusters
    .filter(({ reachability }) => reachability !== 'reachable')
    .map(clusterTitle);
  const nothing = seesAll(page)
    ? t('pageResources.none')
    : t('pageResources.noneSeen');
  return (
    <div className={classes.root}>
      <Typography variant="body1">
        {filtered ? t('pageResources.noMatch') : nothing}
      </Typography>
      {unseen.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('pageResources.unseen', { clusters: listText(t, unseen) })}
        </Typography>
      )}
      {filtered && (
        <Button size="small" onClick={() => refine(NO_FILTER)}>
          {t('page.filter.clear')}
        </Button>
      )}
    </div>
  );
}
