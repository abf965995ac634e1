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

import { ViewCodec } from './useView';

/** Which controllers are shown. */
export interface ControllersView {
  cluster: string[];
}

export const controllersView: ViewCodec<ControllersView> = {
  read: fields => ({ cluster: fields.texts('cluster', 200) }),
  write: view => ({ ...view }),
};

/** How many hours the charts of a controller can show. */
export const HOURS = ['1', '3', '12', '24'] as const;

/** How much of a controller's past is shown. */
export interface ControllerView {
  hours: (typeof HOURS)[number];
}

export const controllerView: ViewCodec<ControllerView> = {
  read: fields => ({ hours: fields.choice('hours', HOURS, '3') }),
  write: ({ hours }) => ({ hours: hours === '3' ? '' : hours }),
};
