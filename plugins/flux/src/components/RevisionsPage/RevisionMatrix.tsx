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

import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiRevisionPage } from '@fluxwatch/backstage-plugin-flux-common';
import { RevisionView } from '../../address/revisionView';
import { fluxTranslationRef } from '../../translation';
import { Pager } from '../Pager';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';

const useStyles = makeStyles(theme => ({
  old: { opacity: 0.5 },
  scroll: { overflow: 'auto', maxHeight: '75vh' },
  table: {
    minWidth: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: theme.typography.body2.lineHeight,
    '& th, & td': {
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      verticalAlign: 'top',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  note: { padding: theme.spacing(2) },
}));

/** One row for each resource, one column for each cluster. */
export function RevisionMatrix(props: {
  page: ApiRevisionPage;
  view: RevisionView;
  /** It still answers the question before. */
  isOld: boolean;
  refine(part: Partial<RevisionView>): void;
}) {
  const { isOld, page, refine, view } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <Paper
      variant="outlined"
      className={isOld ? classes.old : undefined}
      aria-busy={isOld}
    >
      {page.items.length === 0 ? (
        <Typography variant="body2" className={classes.note}>
          {t('pageRevisions.noMatch')}
        </Typography>
      ) : (
        // The keyboard must reach what scrolls (WCAG 2.1.1).
        <div
          className={classes.scroll}
          role="region"
          aria-label={t('pageRevisions.scroll')}
          tabIndex={0}
        >
          <table className={classes.table}>
            <caption className={classes.caption}>
              {t('pageRevisions.caption')}
            </caption>
            <MatrixHead clusters={page.clusters} />
            <tbody>
              {page.items.map(row => (
                <MatrixRow
                  key={`${row.kind}/${row.namespace}/${row.name}`}
                  row={row}
                  clusters={page.clusters}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        place={view}
        count={page.items.length}
        total={page.totalItems}
        nextCursor={page.nextCursor}
        isOld={isOld}
        go={refine}
      />
    </Paper>
  );
}
