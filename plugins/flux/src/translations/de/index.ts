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

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { fluxTranslationRef } from '../../translation';
import { detail } from './detail';
import { home } from './home';
import { meaning } from './meaning';
import { page } from './page';
import { pageAlerts } from './pageAlerts';
import { pageClusters } from './pageClusters';
import { pageControllers } from './pageControllers';
import { pageCoverage } from './pageCoverage';
import { pageResource } from './pageResource';
import { pageResources } from './pageResources';
import { pageRevisions } from './pageRevisions';
import { states } from './states';
import { tab } from './tab';
import { verdict } from './verdict';
import { views } from './views';
import { words } from './words';

/** All texts in German; a missing one does not compile. */
const messages = createTranslationMessages({
  ref: fluxTranslationRef,
  full: true,
  messages: {
    ...words,
    ...verdict,
    ...tab,
    ...detail,
    ...meaning,
    ...states,
    ...home,
    ...page,
    ...pageAlerts,
    ...pageClusters,
    ...pageControllers,
    ...pageCoverage,
    ...pageResource,
    ...pageResources,
    ...pageRevisions,
    ...views,
  },
});

export default messages;
