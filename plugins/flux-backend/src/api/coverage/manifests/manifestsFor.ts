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

import { ApiCoverage } from '@fluxwatch/backstage-plugin-flux-common';
import { ManifestContext, toYaml } from './Manifest';
import { notification } from './notification';
import { prometheusRule } from './prometheusRule';
import { metricsServices, podMonitor, serviceMonitor } from './scraping';

/** All manifests that are offered for a cluster. */
export function manifestsFor(
  context: ManifestContext,
): ApiCoverage['manifests'] {
  return [
    { id: 'metricsService', yaml: toYaml(metricsServices(context)) },
    { id: 'serviceMonitor', yaml: toYaml(serviceMonitor(context)) },
    { id: 'podMonitor', yaml: toYaml(podMonitor(context)) },
    { id: 'prometheusRule', yaml: toYaml(prometheusRule(context)) },
    { id: 'notification', yaml: toYaml(notification(context)) },
  ];
}
