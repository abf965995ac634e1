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

/** The list of all resources. */
export const pageResources = {
  all_one: '{{amount}} resource on all clusters',
  all_other: '{{amount}} resources on all clusters',
  allSeen_one: '{{amount}} resource, as far as can be seen',
  allSeen_other: '{{amount}} resources, as far as can be seen',
  found_one: '{{amount}} resource matches',
  found_other: '{{amount}} resources match',
  noMatch: 'No resource matches.',
  none: 'There is no Flux resource on any cluster yet.',
  noneSeen: 'There is no Flux resource yet, as far as can be seen.',
  unseen: 'Nobody can tell about {{clusters}}, which cannot be seen.',
  sort: {
    label: 'Order',
    attention: 'What needs someone first',
    name: 'Name',
    nameDescending: 'Name, from the end',
    namespace: 'Namespace',
    namespaceDescending: 'Namespace, from the end',
    kind: 'Kind',
    kindDescending: 'Kind, from the end',
    cluster: 'Cluster',
    clusterDescending: 'Cluster, from the end',
    attentionDescending: 'What needs someone last',
  },
} as const;
