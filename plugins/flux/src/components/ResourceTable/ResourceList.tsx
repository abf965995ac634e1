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
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiResourcePage } from '@fluxwatch/backstage-plugin-flux-common';
import { useMemo, useState } from 'react';
import { EntityFlux } from '../../hooks/useEntityFlux';
import { fluxTranslationRef } from '../../translation';
import { filterResources } from '../../verdict/filterResources';
import { hasUnread } from '../../verdict/hasUnread';
import { numberText } from '../../wording/amountText';
import { AllResourcesLink } from './AllResourcesLink';
import { ResourceTable } from './ResourceTable';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
  },
  note: { padding: theme.spacing(2) },
  more: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1),
  },
}));

/** How many rows there are before anyone asks for more. */
const ROWS = 100;

/** The resources that were read, with their filter. */
export function ResourceList(props: {
  flux: EntityFlux;
  page: ApiResourcePage;
}) {
  const { flux, page } = props;
  const { clusters, items, totalItems } = page;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [text, setText] = useState('');
  const [most, setMost] = useState(ROWS);
  const found = useMemo(
    () => filterResources(items, clusters, text),
    [items, clusters, text],
  );
  const wanted = text.trim();
  const unread = hasUnread(page);
  const read = numberText(items.length);
  const total = numberText(totalItems);
  const countText = () => {
    const shown = numberText(found.length);
    if (wanted !== '') {
      return unread
        ? t('tab.table.filteredRead', { shown, read })
        : t('tab.table.filtered', { shown, total });
    }
    const on = t('tab.table.clusters', {
      count: new Set(items.map(({ cluster }) => cluster)).size,
    });
    return unread
      ? t('tab.table.countRead', { read, total, clusters: on })
      : t('tab.table.count', { count: totalItems, clusters: on });
  };
  return (
    <Paper variant="outlined">
      <div className={classes.bar}>
        <TextField
          id="flux-resource-filter"
          variant="outlined"
          size="small"
          type="search"
          label={t('tab.table.filter')}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <Typography variant="body2" color="textSecondary">
          {countText()}
          {' · '}
          {t('tab.table.failingFirst')}
        </Typography>
        {page.nextCursor !== undefined && (
          <AllResourcesLink entityRef={flux.entityRef} total={totalItems} />
        )}
      </div>
      <ResourceTable
        resources={found.slice(0, most)}
        clusters={clusters}
        tokens={flux.tokens}
        version={flux.resources.readAt}
      />
      {found.length === 0 && (
        <Typography variant="body2" className={classes.note}>
          {unread
            ? t('tab.table.noMatchRead', { read, text: wanted })
            : t('tab.table.noMatch', { text: wanted })}
        </Typography>
      )}
      {found.length > most && (
        <div className={classes.more}>
          <Typography variant="body2" color="textSecondary">
            {t('tab.table.shown', {
              shown: numberText(most),
              total: numberText(found.length),
            })}
          </Typography>
          <Button size="small" onClick={() => setMost(most + ROWS)}>
            {t('tab.table.showMore')}
          </Button>
        </div>
      )}
    </Paper>
  );
}
