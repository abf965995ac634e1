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

import { FLUX_KINDS } from '@fluxwatch/backstage-plugin-flux-common';

const HELM = 'helm.toolkit.fluxcd.io';
const FLUX_GROUPS = new Set(FLUX_KINDS.map(kind => kind.group));

/** Whether a group holds kinds that are read. */
export function isFluxGroup(group: string): boolean {
  return FLUX_GROUPS.has(group);
}

/** Whether we know what the fields of a version mean: v1beta1 to v1, for Helm v2beta1 to v2. */
export function isUnderstood(group: string, version: string): boolean {
  return group === HELM
    ? /^v2(beta[12])?$/.test(version)
    : /^v1(beta[1-3])?$/.test(version);
}
