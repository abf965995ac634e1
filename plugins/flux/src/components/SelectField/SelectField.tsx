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
import TextField from '@material-ui/core/TextField';
import { ReactNode, RefObject } from 'react';

const useStyles = makeStyles(theme => ({
  // On the grey of a page the usual one is too pale.
  label: { color: theme.palette.text.primary },
}));

/** Chooses one of a few; the browser's own list, for keyboards and phones. */
export function SelectField(props: {
  id: string;
  label: string;
  value: string | number;
  change(value: string): void;
  /** Its options. */
  children: ReactNode;
  className?: string;
  focus?: RefObject<HTMLSelectElement>;
}) {
  const { change, children, className, focus, id, label, value } = props;
  const classes = useStyles();
  return (
    <TextField
      id={id}
      className={className}
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => change(event.target.value)}
      SelectProps={{ native: true, inputProps: { ref: focus } }}
      InputLabelProps={{ shrink: true, className: classes.label }}
    >
      {children}
    </TextField>
  );
}
