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

import { StoredController } from '../store';
import { ControllerSighting } from './ControllerClocks';

/**
 * What the clock of a controller hears. Pods that are ready again end an alert
 * that began without them, also where metrics cannot be read; one that began
 * because counters stood still waits until something shows that they move.
 */
export function sightingOf({
  namespace,
  name,
  state,
  idleBy,
}: Pick<
  StoredController,
  'namespace' | 'name' | 'state' | 'idleBy'
>): ControllerSighting {
  switch (state) {
    case 'down':
    case 'idle':
      return { namespace, name, state: 'down' };
    case 'unknown':
      return { namespace, name, state: idleBy ? 'unknown' : 'up' };
    default:
      return { namespace, name, state: 'up' };
  }
}
