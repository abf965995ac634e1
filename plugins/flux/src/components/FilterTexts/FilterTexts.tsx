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
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';

/** What may be typed that is not offered. */
interface FreeText {
  isValid(text: string): boolean;
  problem: string;
}

/** Several texts to filter by, chosen from what is offered, or typed. */
export function FilterTexts(props: {
  id: string;
  label: string;
  options: readonly string[];
  /** What people call an option. */
  titleOf?: (option: string) => string;
  value: string[];
  change(value: string[]): void;
  free?: boolean | FreeText;
}) {
  const { change, free, id, label, titleOf = String, value } = props;
  const [wrong, setWrong] = useState(false);
  const options = [...new Set([...value, ...props.options])].sort();
  const choose = (texts: string[]) => {
    const isValid = typeof free === 'object' ? free.isValid : undefined;
    const valid = texts
      .map(text => text.trim())
      .filter(
        text =>
          text !== '' && (options.includes(text) || (isValid?.(text) ?? true)),
      );
    setWrong(valid.length < texts.length);
    change([...new Set(valid)]);
  };
  return (
    <Autocomplete
      id={id}
      multiple
      freeSolo={Boolean(free)}
      size="small"
      limitTags={2}
      filterSelectedOptions
      options={options}
      getOptionLabel={titleOf}
      value={value}
      onChange={(_, texts) => choose(texts)}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={label}
          error={wrong}
          helperText={
            wrong && typeof free === 'object' ? free.problem : undefined
          }
        />
      )}
    />
  );
}
