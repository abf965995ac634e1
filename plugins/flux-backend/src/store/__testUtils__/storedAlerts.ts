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

import { StoredAlert } from '../rows/AlertRow';
import { alert } from './testRecords';

/** An alert of a Kustomization, the name of which is also its id. */
export function storedAlert(
  name: string,
  fields: Partial<StoredAlert>,
): StoredAlert {
  return {
    id: name,
    cluster: 'prod',
    ref: { kind: 'Kustomization', namespace: 'shop', name },
    state: 'pending',
    alert: alert(),
    ...fields,
  };
}

/** The fields of one that fires. */
export function firing(firedAt: number) {
  return {
    state: 'firing',
    alert: alert({ state: 'firing', firedAt }),
  } as const;
}
