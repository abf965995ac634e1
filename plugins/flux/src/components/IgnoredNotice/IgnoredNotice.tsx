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
import { fluxTranslationRef } from '../../translation';
import { Notice } from '../Notice';

/** Something in the address could not be read, and counts for nothing. */
export function IgnoredNotice(props: {
  names: readonly string[];
  /** Writes the address anew, without it. */
  correct(): void;
}) {
  const { correct, names } = props;
  const { t } = useTranslationRef(fluxTranslationRef);
  return names.length === 0 ? null : (
    <Notice action={t('page.ignoredReset')} act={correct} role="status">
      {t('page.ignored', { names: names.join(', ') })}
    </Notice>
  );
}
