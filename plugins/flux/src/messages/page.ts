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

/** What the parts of the Flux page have in common. */
export const page = {
  title: 'Flux',
  tabs: {
    clusters: 'Clusters',
    resources: 'Resources',
    alerts: 'Alerts',
    revisions: 'Revisions',
    controllers: 'Controllers',
    coverage: 'Coverage',
  },
  ignored: 'Part of this address could not be read and is left out: {{names}}.',
  ignoredReset: 'Correct the address',
  filter: {
    cluster: 'Cluster',
    kind: 'Kind',
    namespace: 'Namespace',
    owner: 'Owner',
    component: 'Component',
    search: 'Search',
    label: 'Label selector',
    revision: 'Revision',
    clear: 'Show everything',
    more: 'More filters',
    less: 'Fewer filters',
    readiness: 'Readiness',
    notValid: 'Not a label selector, such as team=shop',
    notEntity: 'Not an entity, such as group:default/shop',
    notComponent: 'Not a component, such as component:default/checkout',
  },
  pager: {
    label: 'Pages',
    range: '{{from}} to {{to}} of {{total}}',
    next: 'Next page',
    previous: 'Previous page',
    first: 'First page',
    gone: 'This page of the list is no longer there.',
    goneDescription:
      'Where it began cannot be found again: the address may be old, or of another list.',
  },
  yaml: 'YAML, scrolls',
  ownedBy: 'of',
  belongsTo: 'for',
  moreOwners_one: 'and {{count}} more',
  moreOwners_other: 'and {{count}} more',
  noOwners: 'No entity of the catalog, as far as you may see.',
  ownerReason: {
    entityAnnotation: 'by the annotation of the entity',
    resourceAnnotation: 'by its own annotation',
    labelSelector: 'by the label selector of the entity',
    kubernetesId: 'by its Kubernetes id',
  },
  rule: {
    FluxReconciliationFailing: 'fails',
    FluxReconciliationOverdue: 'overdue: nothing has come of it',
    FluxSuspendedTooLong: 'suspended for long',
    FluxControllerDown: 'controller down',
    FluxClusterUnreachable: 'cluster not reachable',
  },
} as const;
