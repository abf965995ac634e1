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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNow } from '../../hooks/ClockProvider';
import { fluxTranslationRef } from '../../translation';
import { agoText } from '../../wording/durationText';
import { Notice } from '../Notice';
import { failureWords } from './ReadFailure';

/** The last read failed; what stands below is older than it should be. */
export function KeptNotice(props: {
  error: Error;
  entityName: string;
  readAt: number;
  retry(): void;
}) {
  const { entityName, error, readAt, retry } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  const ago = agoText(t, readAt, useNow());
  const { description } = failureWords(t, error, entityName);
  return (
    <Notice action={t('states.tryAgain')} act={retry}>
      {t('states.failed.kept', { ago })} {description}
    </Notice>
  );
}
