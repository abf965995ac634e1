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
import { ReactNode, useState } from 'react';

const useStyles = makeStyles(theme => ({
  row: {
    // Stripes, which some themes set, would not go with the opened rows.
    '&&': { backgroundColor: 'transparent' },
    '& > *': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  cell: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    lineHeight: theme.typography.body2.lineHeight,
  },
  heading: { display: 'flex', alignItems: 'flex-start' },
  button: { marginLeft: theme.spacing(-1), marginTop: theme.spacing(-0.5) },
  open: { borderBottom: 'none' },
  detail: {
    backgroundColor: theme.palette.background.default,
    padding: theme.spacing(2, 3, 3, 5),
    lineHeight: theme.typography.body2.lineHeight,
  },
}));

/** A row of a table of the Flux page, which may open to its detail. */
export function PageRow(props: {
  heading: ReactNode;
  cells: readonly ReactNode[];
  /** Takes the place of the last columns. */
  wide?: { columns: number; content: ReactNode };
  /** Opens by itself at first: its detail asks for something. */
  startsOpen?: boolean;
  detail?: {
    /** Of the element that it opens; unique on the page. */
    id: string;
    expand: string;
    collapse: string;
    content: () => ReactNode;
  };
}) {
  const { cells, detail, heading, startsOpen = false, wide } = props;
  const classes = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const cell = `${classes.cell} ${open ? classes.open : ''}`;
  return (
    <>
      <TableRow className={classes.row}>
        <TableCell className={cell} component="th" scope="row" role="rowheader">
          <div className={classes.heading}>
            {detail && (
              <IconButton
                className={classes.button}
                size="small"
                aria-expanded={open}
                aria-controls={open ? detail.id : undefined}
                aria-label={open ? detail.collapse : detail.expand}
                onClick={() => setOpen(!open)}
              >
                {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
              </IconButton>
            )}
            <div>{heading}</div>
          </div>
        </TableCell>
        {cells.map((content, index) => (
          // The cells of a row are its columns; they never move.
          <TableCell key={index} className={cell}>
            {content}
          </TableCell>
        ))}
        {wide && (
          <TableCell className={cell} colSpan={wide.columns}>
            {wide.content}
          </TableCell>
        )}
      </TableRow>
      {detail && open && (
        <TableRow id={detail.id}>
          <TableCell
            className={classes.detail}
            colSpan={cells.length + 1 + (wide?.columns ?? 0)}
          >
            {detail.content()}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
