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

import { firstText } from '../fleet/Fleet';
import type { Scenario } from './Scenario';
import { cause, push, undo } from './steps';

const CHECKOUT = 'apps/checkout/deployment.yaml';

/**
 * A controller that hangs, longer than three intervals and a timeout of what it
 * looks after: nothing says so but what does not happen.
 */
export const hungController: Scenario = {
  description:
    'The kustomize-controller hangs with its pod ready; a commit is fetched and never applied until it goes on',
  seconds: 200,
  troubled: false,
  steps: [
    cause(15, 'hung-controller'),
    push(25, 'checkout 1.5.0', async () => ({
      [CHECKOUT]: (await firstText(CHECKOUT)).replace(
        'checkout:1.4.1',
        'checkout:1.5.0',
      ),
    })),
    undo(165, 'hung-controller'),
  ],
};
