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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';

/** Asks whether a view is to go. */
export function DeleteDialog(props: {
  name: string;
  accept(): void;
  cancel(): void;
}) {
  const { accept, cancel, name } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <Dialog
      open
      onClose={cancel}
      aria-labelledby="flux-view-delete-title"
      maxWidth="xs"
      fullWidth
    >
      <DialogTitle id="flux-view-delete-title">
        {t('views.removing.title', { name })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('views.removing.help')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={cancel}>{t('views.cancel')}</Button>
        <Button color="primary" onClick={accept}>
          {t('views.removing.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
