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
import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { FluxAnswer } from '../../hooks/useFluxAnswer';
import { fluxTranslationRef } from '../../translation';
import { failureWords, KeptNotice } from '../ReadFailure';
import { CardHint } from './CardHint';

/** An answer, once there is one; until then, or without it, what is wrong. */
export function CardAnswer<T>(props: {
  asked: FluxAnswer<T>;
  children: (answer: T) => ReactNode;
}) {
  const { asked, children } = props;
  const { answer, error, readAt, refresh } = asked;
  const { t } = useTranslationRef(fluxTranslationRef);
  if (answer === undefined) {
    if (!error) {
      return (
        <div role="status" aria-busy aria-label={t('states.loading')}>
          <Progress />
        </div>
      );
    }
    const { description, title } = failureWords(t, error, '');
    return (
      <CardHint title={title} description={description} role="alert">
        <Button variant="outlined" size="small" onClick={refresh}>
          {t('states.tryAgain')}
        </Button>
      </CardHint>
    );
  }
  return (
    <>
      {error && readAt !== undefined && (
        <KeptNotice
          error={error}
          entityName=""
          readAt={readAt}
          retry={refresh}
        />
      )}
      {children(answer)}
    </>
  );
}
