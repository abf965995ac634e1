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
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { EntityFlux } from '../../hooks/useEntityFlux';
import { useFluxResources } from '../../hooks/useFluxResources';
import { fluxTranslationRef } from '../../translation';
import { filterResources } from '../../verdict/filterResources';
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

const TYPING = 300;

/**
 * The resources with their filter. What is here already is filtered here; when
 * there is more than that, the backend filters.
 */
export function ResourceList(props: {
  flux: EntityFlux;
  page: ApiResourcePage;
}) {
  const { flux, page } = props;
  const { entityRef, tokens } = flux;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useDebounce(() => setQ(text.trim()), TYPING, [text]);
  const asksBackend = page.nextCursor !== undefined && q !== '';
  const found = useFluxResources({ entityRef, q }, tokens, {
    enabled: asksBackend,
  });
  const listed = asksBackend ? found : flux.resources;
  const listedPage = asksBackend ? found.page ?? page : page;
  const shown = filterResources(listedPage.items, text);
  const clusters = new Set(page.items.map(({ cluster }) => cluster)).size;
  const total = listedPage.totalItems;
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
          {text.trim() === ''
            ? t('tab.table.count', {
                count: page.totalItems,
                clusters: t('tab.table.clusters', { count: clusters }),
              })
            : t('tab.table.filtered', {
                shown: String(asksBackend ? total : shown.length),
                total: String(page.totalItems),
              })}
          {' · '}
          {t('tab.table.failingFirst')}
        </Typography>
      </div>
      <ResourceTable
        resources={shown}
        clusters={page.clusters}
        tokens={tokens}
        version={flux.resources.readAt}
      />
      {shown.length === 0 && (
        <Typography variant="body2" className={classes.note}>
          {t('tab.table.noMatch', { text: text.trim() })}
        </Typography>
      )}
      {listedPage.nextCursor !== undefined && (
        <div className={classes.more}>
          <Typography variant="body2" color="textSecondary">
            {t('tab.table.shown', {
              shown: String(listedPage.items.length),
              total: String(total),
            })}
          </Typography>
          <Button size="small" onClick={listed.showMore}>
            {t('tab.table.showMore')}
          </Button>
        </div>
      )}
    </Paper>
  );
}
