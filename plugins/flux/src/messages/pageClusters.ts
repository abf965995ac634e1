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

/** The fleet: every cluster, and how Flux does there. */
export const pageClusters = {
  headline: {
    broken_one: 'Flux needs someone on {{clusters}}',
    broken_other: 'Flux needs someone on {{clusters}}',
    uncertain: 'Nothing fails, as far as can be seen',
    well_one: 'Flux does its work on the one cluster',
    well_other: 'Flux does its work on all {{count}} clusters',
  },
  detail: {
    causes_one: '{{count}} root cause.',
    causes_other: '{{count}} root causes.',
    firing_one: '{{count}} alert is firing.',
    firing_other: '{{count}} alerts are firing.',
    fluxDown: 'Controllers of Flux do not work on {{clusters}}.',
    blind: 'Not reachable: {{clusters}}.',
    uncertain: 'Not clearly seen: {{clusters}}.',
  },
  condition: {
    broken: 'Needs someone',
    fluxDown: 'Flux does not work',
    blind: 'Not reachable',
    uncertain: 'Not clearly seen',
    well: 'Well',
  },
  table: {
    caption: 'Clusters, those that need someone first',
    scroll: 'Table of clusters, scrolls sideways',
    cluster: 'Cluster',
    state: 'State',
    resources: 'Resources',
    alerts: 'Alerts',
    flux: 'Flux',
    seen: 'Seen',
    expand: 'Show the detail of {{cluster}}',
    collapse: 'Hide the detail of {{cluster}}',
  },
  kubernetes: 'Kubernetes {{version}}',
  kubernetesOf: '{{distribution}}, Kubernetes {{version}}',
  kubernetesUnknown: 'Kubernetes version not known',
  incidents_one: '{{count}} root cause',
  incidents_other: '{{count}} root causes',
  resources_one: '{{count}} resource',
  resources_other: '{{count}} resources',
  count: '{{amount}} {{readiness}}',
  retried: '{{amount}} of them tried again',
  firing: '{{amount}} firing',
  pending: '{{amount}} pending',
  noAlerts: 'none',
  alertsUnknown: 'unknown',
  noAlertsAtAll: 'not raised here',
  noFlux: 'No Flux controllers found',
  fluxUnknown: 'Controllers not read yet',
  fluxForbidden: 'No right to read the controllers',
  fluxUnreadable: 'Controllers cannot be read',
  controllers: '{{ready}} of {{total}} controllers ready',
  idleControllers_one: '{{count}} stands still',
  idleControllers_other: '{{count}} stand still',
  installedBy: 'by {{name}}',
  inNamespace: 'in {{namespace}}',
  neverSeen: 'never',
  problems_one: '{{count}} thing cannot be read',
  problems_other: '{{count}} things cannot be read',
  noProblems: 'Everything on this cluster could be read.',
  rights: 'The rules that would mend it, for the ClusterRole of the portal:',
  kinds: 'Kinds that are read',
  kind: '{{kind}} {{version}}',
  noKinds: 'No kind of Flux was found: Flux may not be installed here.',
  open: 'Its resources',
  openRevisions: 'Its revisions',
  signedIn:
    'You have signed in to {{cluster}}. It stays as it is in this list, which tells what the portal watches by itself. Read as you, it is shown here:',
  coverage: 'Who else tells of failures there',
  empty: {
    title: 'There is no cluster yet',
    description:
      "Clusters come from Backstage's Kubernetes plugin: those that it knows, and that flux.clusters lets in, are read. They appear here by themselves.",
  },
} as const;
