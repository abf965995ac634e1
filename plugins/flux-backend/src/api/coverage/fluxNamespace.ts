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

import {
  FluxResource,
  ScrapableController,
} from '@fluxwatch/backstage-plugin-flux-common';
import { isName } from './manifests/Manifest';

const USUAL = 'flux-system';

/**
 * Where Flux is installed: where most of its controllers are, or, while none is
 * known, where it applies itself from: `flux bootstrap` names a Kustomization
 * after its namespace.
 */
export function fluxNamespace(
  controllers: readonly Pick<ScrapableController, 'namespace'>[],
  resources: readonly FluxResource[],
): string {
  const counts = new Map<string, number>();
  for (const { namespace } of controllers) {
    if (isName(namespace)) {
      counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(
    ([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1),
  );
  const itself = resources.find(
    ({ kind, namespace, name }) =>
      kind === 'FluxInstance' ||
      (kind === 'Kustomization' && namespace === name),
  );
  const candidate = most?.[0] ?? itself?.namespace ?? USUAL;
  return isName(candidate) ? candidate : USUAL;
}
