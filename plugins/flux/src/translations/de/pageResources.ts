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

export const pageResources = {
  'pageResources.all_one': '{{amount}} Ressource auf allen Clustern',
  'pageResources.all_other': '{{amount}} Ressourcen auf allen Clustern',
  'pageResources.allSeen_one': '{{amount}} Ressource, soweit zu sehen',
  'pageResources.allSeen_other': '{{amount}} Ressourcen, soweit zu sehen',
  'pageResources.found_one': '{{amount}} Ressource passt',
  'pageResources.found_other': '{{amount}} Ressourcen passen',
  'pageResources.noMatch': 'Keine Ressource passt.',
  'pageResources.none':
    'Es gibt noch auf keinem Cluster eine Ressource von Flux.',
  'pageResources.noneSeen':
    'Es gibt noch keine Ressource von Flux, soweit zu sehen.',
  'pageResources.unseen':
    'Von {{clusters}} weiß es niemand, denn da ist nichts zu sehen.',
  'pageResources.sort.label': 'Reihenfolge',
  'pageResources.sort.attention': 'Was jemanden braucht zuerst',
  'pageResources.sort.attentionDescending': 'Was jemanden braucht zuletzt',
  'pageResources.sort.name': 'Name',
  'pageResources.sort.nameDescending': 'Name, vom Ende her',
  'pageResources.sort.namespace': 'Namespace',
  'pageResources.sort.namespaceDescending': 'Namespace, vom Ende her',
  'pageResources.sort.kind': 'Art',
  'pageResources.sort.kindDescending': 'Art, vom Ende her',
  'pageResources.sort.cluster': 'Cluster',
  'pageResources.sort.clusterDescending': 'Cluster, vom Ende her',
} as const;
