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
import { ResponseError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ListPlace } from '../../address/resourceView';
import { fluxTranslationRef } from '../../translation';
import { EmptyNotice } from '../EmptyNotice';

/** The backend refuses the cursor: it is made up, or of another list. */
export function isPageGone(error: Error, place: ListPlace): boolean {
  return (
    place.cursor !== '' &&
    ResponseError.is(error) &&
    Number(error.statusCode) === 400
  );
}

/** The address asks for a page that cannot be found again. */
export function PageGone(props: { first(): void }) {
  const { t } = useTranslationRef(fluxTranslationRef);
  return (
    <EmptyNotice
      title={t('page.pager.gone')}
      description={t('page.pager.goneDescription')}
    >
      <Button variant="outlined" onClick={props.first}>
        {t('page.pager.first')}
      </Button>
    </EmptyNotice>
  );
}
