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

import TextField from '@material-ui/core/TextField';
import { useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const TYPING = 300;

/** A text to filter by; it counts once the typing pauses. */
export function FilterText(props: {
  id: string;
  label: string;
  /** What the address says; it may change by itself, as by the back button. */
  value: string;
  change(value: string): void;
  check?: { isValid(text: string): boolean; problem: string };
}) {
  const { change, check, id, label, value } = props;
  const [text, setText] = useState(value);
  const told = useRef(value);
  const wanted = text.trim();
  const isWrong =
    wanted !== '' && check !== undefined && !check.isValid(wanted);

  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);

  useDebounce(
    () => {
      if (wanted !== told.current && !isWrong) {
        told.current = wanted;
        change(wanted);
      }
    },
    TYPING,
    [wanted, isWrong],
  );

  return (
    <TextField
      id={id}
      variant="outlined"
      size="small"
      type="search"
      label={label}
      value={text}
      error={isWrong}
      helperText={isWrong ? check?.problem : undefined}
      inputProps={{ maxLength: 1_000 }}
      onChange={event => setText(event.target.value)}
    />
  );
}
