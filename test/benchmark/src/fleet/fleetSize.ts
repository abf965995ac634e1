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

import { SyntheticFleet } from '@fluxwatch/demo-cluster';

/**
 * The resources of one cluster as fleets have them: mostly Kustomizations,
 * some of Helm, and their sources. They sum up to `resources`.
 *
 * @param resources - how many, at least 1
 */
export function fleetSize(resources: number): SyntheticFleet {
  // A HelmRelease comes with its HelmChart, and all share one HelmRepository.
  const helmReleases = resources < 20 ? 0 : Math.floor(resources * 0.18);
  const left = resources - (helmReleases > 0 ? 2 * helmReleases + 1 : 0);
  const gitRepositories = Math.max(left > 1 ? 1 : 0, Math.floor(left / 21));
  return {
    kustomizations: left - gitRepositories,
    helmReleases,
    gitRepositories,
  };
}
