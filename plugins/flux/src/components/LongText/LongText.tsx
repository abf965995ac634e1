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

import { makeStyles, Theme } from '@material-ui/core/styles';
import { useState } from 'react';
import { MoreButton } from '../MoreButton';

/** About as many characters as fit on one line of the message column. */
const LINE = 60;

const useStyles = makeStyles<Theme, { lines: number }>({
  text: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  clamped: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: ({ lines }) => lines,
  },
});

/**
 * A text of any length, from anywhere: shown as text alone, wrapped, and cut
 * after a few lines until someone wants all of it.
 */
export function LongText(props: { text: string; lines?: number }) {
  const { lines = 2, text } = props;
  const classes = useStyles({ lines });
  const [open, setOpen] = useState(false);
  const isLong = text.length > lines * LINE || text.split('\n').length > lines;
  if (!isLong) {
    return <div className={classes.text}>{text}</div>;
  }
  return (
    <div>
      <div className={`${classes.text} ${open ? '' : classes.clamped}`}>
        {text}
      </div>
      <MoreButton open={open} toggle={() => setOpen(!open)} />
    </div>
  );
}
