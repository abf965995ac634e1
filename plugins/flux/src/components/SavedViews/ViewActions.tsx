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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';
import { ChosenView } from '../../views/chosenView';
import { StatusTag } from '../StatusTag';

/** What can be done to a view. */
export type ViewAction = 'undo' | 'overwrite' | 'saveAs' | 'rename' | 'remove';

/** What can be done to the view that is chosen; nothing of it to one of all. */
export function ViewActions(props: {
  chosen: ChosenView;
  canChange: boolean;
  act(action: ViewAction): void;
}) {
  const { act, canChange, chosen } = props;
  const { isChanged, view } = chosen;
  const { t } = useTranslationRef(fluxTranslationRef);
  const isOwn = canChange && view?.own !== undefined;
  const actions: ViewAction[] = [
    ...(isChanged && isOwn ? (['overwrite'] as const) : []),
    ...(isChanged ? (['undo'] as const) : []),
    ...(canChange ? (['saveAs'] as const) : []),
    ...(isOwn ? (['rename', 'remove'] as const) : []),
  ];
  return (
    <>
      {isChanged && (
        <StatusTag tone="neutral">
          {view?.own === undefined
            ? t('views.changedBuiltIn')
            : t('views.changed')}
        </StatusTag>
      )}
      {actions.map(action => (
        <Button key={action} size="small" onClick={() => act(action)}>
          {t(`views.${action}`)}
        </Button>
      ))}
    </>
  );
}
