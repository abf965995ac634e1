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
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: { tableLayout: 'fixed' },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  head: { lineHeight: theme.typography.body2.lineHeight },
}));

/** A column of a table of the Flux page. */
export interface PageColumn {
  key: string;
  title: ReactNode;
  width: string;
}

/** The frame of the tables of the Flux page: they scroll, with a caption. */
export function PageTable(props: {
  caption: string;
  /** Names what scrolls, for those who come there by keyboard. */
  region: string;
  columns: readonly PageColumn[];
  minWidth: number;
  children: ReactNode;
}) {
  const { caption, children, columns, minWidth, region } = props;
  const classes = useStyles();
  return (
    <Paper variant="outlined">
      <div
        className={classes.scroll}
        role="region"
        aria-label={region}
        tabIndex={0}
      >
        <Table className={classes.table} size="small" style={{ minWidth }}>
          <caption className={classes.caption}>{caption}</caption>
          <TableHead>
            <TableRow>
              {columns.map(({ key, title, width }) => (
                <TableCell
                  key={key}
                  scope="col"
                  className={classes.head}
                  style={{ width }}
                >
                  {title}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>{children}</TableBody>
        </Table>
      </div>
    </Paper>
  );
}
