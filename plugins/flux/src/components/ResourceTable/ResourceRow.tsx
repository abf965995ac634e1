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

import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiResource } from '@fluxwatch/backstage-plugin-flux-common';
import { memo, useState } from 'react';
import { ClusterTokens } from '../../hooks/useClusterTokens';
import { fluxTranslationRef } from '../../translation';
import { ResourceDetail } from '../ResourceDetail';
import { ResourceLink } from '../ResourceLink';
import { OwnerNote } from '../OwnerList';
import { COLUMNS } from './columns';
import { MessageCell } from './MessageCell';
import { RevisionCell } from './RevisionCell';
import { AlertCell, ClusterCell, ReadinessCell } from './RunningCells';

const useStyles = makeStyles(theme => ({
  cell: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    lineHeight: theme.typography.body2.lineHeight,
  },
  expand: { verticalAlign: 'top', padding: theme.spacing(0.5, 0, 0, 0.5) },
  row: {
    // Stripes, which some themes set, would not go with the opened rows.
    '&&': { backgroundColor: 'transparent' },
    '& > *': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  open: { borderBottom: 'none' },
  name: { fontWeight: 'bold' },
  note: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'normal',
    lineHeight: theme.typography.caption.lineHeight,
  },
  detail: {
    backgroundColor: theme.palette.background.default,
    padding: theme.spacing(2, 3, 3, 6),
    lineHeight: theme.typography.body2.lineHeight,
  },
}));

function Row(props: {
  resource: ApiResource;
  clusterTitle: string;
  tokens: ClusterTokens;
  version?: number;
}) {
  const { clusterTitle, resource, tokens, version } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(fluxTranslationRef);
  const [open, setOpen] = useState(false);
  const { id, kind, name, namespace } = resource;
  const detailId = `flux-detail-${id}`;
  const named = {
    resource: t('words.list.resource', { kind, name }),
    cluster: clusterTitle,
  };
  const cell = `${classes.cell} ${open ? classes.open : ''}`;
  return (
    <>
      <TableRow className={classes.row}>
        <TableCell className={`${classes.expand} ${open ? classes.open : ''}`}>
          <IconButton
            size="small"
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            aria-label={
              open
                ? t('tab.table.collapse', named)
                : t('tab.table.expand', named)
            }
            onClick={() => setOpen(!open)}
          >
            {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
          </IconButton>
        </TableCell>
        <TableCell className={cell}>
          <ReadinessCell resource={resource} />
        </TableCell>
        <TableCell className={cell} component="th" scope="row" role="rowheader">
          <ResourceLink resource={resource} className={classes.name}>
            {name}
          </ResourceLink>
          <div className={classes.note}>
            {kind} · {namespace}
          </div>
          <OwnerNote owners={resource.owners} />
        </TableCell>
        <TableCell className={cell}>
          <ClusterCell resource={resource} title={clusterTitle} />
        </TableCell>
        <TableCell className={cell}>
          <RevisionCell resource={resource} />
        </TableCell>
        <TableCell className={cell}>
          <AlertCell resource={resource} />
        </TableCell>
        <TableCell className={cell}>
          <MessageCell resource={resource} />
        </TableCell>
      </TableRow>
      {open && (
        <TableRow id={detailId}>
          <TableCell className={classes.detail} colSpan={COLUMNS.length + 1}>
            <ResourceDetail
              resource={resource}
              tokens={tokens}
              version={version}
            />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

/** One resource on one cluster, which opens to its detail. */
export const ResourceRow = memo(Row);
