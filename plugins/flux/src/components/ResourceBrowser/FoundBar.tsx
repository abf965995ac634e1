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
import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';
import { isFiltered, ResourceView, SORTS } from '../../address/resourceView';
import { Freshness } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { seesAll } from '../../verdict/seesAll';
import { LiveIndicator } from '../LiveIndicator';
import { SelectField } from '../SelectField';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 3),
    padding: theme.spacing(1.5, 2),
  },
  found: { flexGrow: 1 },
  count: { fontWeight: 'bold' },
}));

type Choice = Pick<ResourceView, 'sort' | 'order'>;

const CHOICES: readonly Choice[] = SORTS.flatMap<Choice>(sort => [
  { sort, order: 'ascending' },
  { sort, order: 'descending' },
]);

/** How many were found, in which order they stand, and how fresh they are. */
export function FoundBar(props: {
  page: ApiResourcePage;
  view: ResourceView;
  answer: Freshness;
  refine(part: Partial<ResourceView>): void;
}) {
  const { answer, page, refine, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const count = page.totalItems;
  const amount = count.toLocaleString();
  const everything = seesAll(page)
    ? t('pageResources.all', { count, amount })
    : t('pageResources.allSeen', { count, amount });
  const chosen = CHOICES.findIndex(
    ({ order, sort }) => sort === view.sort && order === view.order,
  );
  return (
    <div className={classes.bar}>
      <div className={classes.found} role="status">
        <Typography
          variant="body1"
          component="h2"
          className={classes.count}
          gutterBottom={false}
        >
          {isFiltered(view)
            ? t('pageResources.found', { count, amount })
            : everything}
        </Typography>
      </div>
      <SelectField
        id="flux-resources-sort"
        label={t('pageResources.sort.label')}
        value={Math.max(chosen, 0)}
        change={index => refine(CHOICES[Number(index)])}
      >
        {CHOICES.map(({ order, sort }, index) => (
          <option key={`${sort}-${order}`} value={index}>
            {order === 'descending'
              ? t(`pageResources.sort.${sort}Descending`)
              : t(`pageResources.sort.${sort}`)}
          </option>
        ))}
      </SelectField>
      <LiveIndicator freshness={answer} />
    </div>
  );
}
