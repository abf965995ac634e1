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
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormEvent, useRef, useState } from 'react';
import { fluxTranslationRef } from '../../translation';
import { nameProblem } from '../../views/changeViews';
import { isSameName, MOST_NAME } from '../../views/savedView';

/** Asks for the name of a view. */
export function NameDialog(props: {
  title: string;
  help?: string;
  confirm: string;
  /** The name that it has. */
  initial: string;
  /** Names of other views that may be replaced, or may not be taken. */
  others: readonly string[];
  mayReplace: boolean;
  accept(name: string): void;
  cancel(): void;
}) {
  const { accept, cancel, confirm, help, initial, mayReplace, others, title } =
    props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const taken = others.find(other => isSameName(other, name));
  const problem =
    nameProblem(name) ?? (taken && !mayReplace ? 'nameTaken' : undefined);
  const shown = problem && (tried || problem !== 'nameMissing');
  const replaces = taken && t('views.save.replaces', { name: taken });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) {
      accept(name);
    }
  };
  return (
    <Dialog
      open
      TransitionProps={{ onEntering: () => field.current?.focus() }}
      onClose={cancel}
      aria-labelledby="flux-view-name-title"
      maxWidth="xs"
      fullWidth
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="flux-view-name-title">{title}</DialogTitle>
        <DialogContent>
          {help && <DialogContentText>{help}</DialogContentText>}
          <TextField
            id="flux-view-name"
            inputRef={field}
            fullWidth
            size="small"
            variant="outlined"
            label={t('views.name')}
            value={name}
            onChange={event => setName(event.target.value)}
            error={Boolean(shown)}
            helperText={
              shown
                ? t(`views.problem.${problem}`, { most: String(MOST_NAME) })
                : replaces
            }
            FormHelperTextProps={{ role: 'status' }}
            inputProps={{ maxLength: 2 * MOST_NAME }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={cancel}>{t('views.cancel')}</Button>
          <Button type="submit" color="primary">
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
