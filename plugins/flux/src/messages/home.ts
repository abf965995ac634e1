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

/** The cards of the home page. */
export const home = {
  card: {
    mine: 'My Flux',
    fleet: 'Fleet health',
    alerts: 'Flux alerts',
  },
  live: {
    live: 'live',
    off: 'not up to date',
  },
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  unreadable_one: '{{count}} more cluster could not be read as a whole',
  unreadable_other: '{{count}} more clusters could not be read as a whole',
  on: 'on {{cluster}}',
  seen: 'seen {{ago}}',
  mine: {
    needed_one: '{{count}} thing of yours needs someone',
    needed_other: '{{count}} things of yours need someone',
    components_one: '{{count}} component',
    components_other: '{{count}} components',
    allWell_one: 'Your component is deployed as pushed on every cluster',
    allWell_other:
      'All {{count}} of your components are deployed as pushed on every cluster',
    allSeen_one: 'Your component is deployed as pushed, as far as can be seen',
    allSeen_other:
      'All {{count}} of your components are deployed as pushed, as far as can be seen',
    quiet: 'Nothing of yours fails',
    otherDeployed_one:
      '{{count}} other component is deployed as pushed on every cluster',
    otherDeployed_other:
      '{{count}} other components are deployed as pushed on every cluster',
    otherSeen_one:
      '{{count}} other component is deployed as pushed, as far as can be seen',
    otherSeen_other:
      '{{count}} other components are deployed as pushed, as far as can be seen',
    deployed_one: '{{count}} component is deployed as pushed on every cluster',
    deployed_other:
      '{{count}} components are deployed as pushed on every cluster',
    seenDeployed_one:
      '{{count}} component is deployed as pushed, as far as can be seen',
    seenDeployed_other:
      '{{count}} components are deployed as pushed, as far as can be seen',
    underWay_one:
      '{{count}} component is under way: not ready yet, not failing',
    underWay_other:
      '{{count}} components are under way: not ready yet, not failing',
    without_one: 'Nothing of {{count}} component was found on any cluster',
    without_other: 'Nothing of {{count}} components was found on any cluster',
    resourceOn: '{{kind}} {{name}} on {{cluster}}',
    holdsUp: 'holds up {{resources}}',
    givenUp: '{{readiness}}, Flux has given up',
    suspendedFor: 'for {{duration}}',
    suspendedBy: 'by {{name}}',
    suspendedUntil: 'until {{time}}',
    suspendedPast: 'was to be resumed {{ago}}',
    suspendedWhy: '“{{reason}}”',
    unexplained: 'nobody wrote why',
  },
  nothing: {
    noGroup: 'You are in no group, and own no component with Flux yourself',
    noGroupHelp:
      'What your team owns is shown here once the catalog knows your team: ask whoever runs the portal to add you to its group (memberOf of your user).',
    noComponent: 'Nothing that {{owners}} owns is connected to Flux',
    noComponentHelp:
      'To connect a component, name its resources in its catalog-info.yaml:',
  },
  fleet: {
    none: 'The portal knows no cluster',
    noneHelp:
      'Clusters are those of the Kubernetes plugin: kubernetes.clusterLocatorMethods in app-config.yaml.',
    noneChosen: 'None of the clusters chosen for this card is known',
    clusters_one: '{{count}} cluster',
    clusters_other: '{{count}} clusters',
    needed: '{{needed}} of {{total}} clusters need someone',
    neededOnly_one: 'The cluster needs someone',
    neededOnly_other: 'All {{count}} clusters need someone',
    allWell_one: 'All is well on the cluster: {{resources}} resources',
    allWell_other: 'All is well on {{count}} clusters: {{resources}} resources',
    resources_one: '{{count}} resource',
    resources_other: '{{count}} resources',
    causes_one: '{{count}} cause',
    causes_other: '{{count}} causes',
    failing: '{{amount}} failing',
    blocked: '{{amount}} blocked',
    progressing: '{{amount}} in progress',
    suspended: '{{amount}} suspended',
    terminating: '{{amount}} being deleted',
    notReported: '{{amount}} without a report',
    ready: '{{amount}} ready',
    allReady: 'all ready',
    noResources: 'no Flux resources',
    firing_one: '{{count}} alert firing',
    firing_other: '{{count}} alerts firing',
    pending_one: '{{count}} alert pending',
    pending_other: '{{count}} alerts pending',
    fluxAlive: 'Flux alive, {{ready}} of {{total}} controllers ready',
    fluxPartly: 'Flux: only {{ready}} of {{total}} controllers ready',
    fluxDown: 'Flux is down: none of {{total}} controllers ready',
    fluxIdle: 'Flux stands still: {{idle}} of {{total}} controllers do nothing',
    fluxMissing: 'no Flux controller seen',
    unknown: 'unknown',
    dataAge: 'data is {{duration}} old',
    neverSeen: 'never seen',
    dataAgeWhy: '{{age}}: {{reason}}',
    partial_one: '{{count}} part could not be read',
    partial_other: '{{count}} parts could not be read',
    lastKnown: 'When last seen: {{counts}}',
  },
  alerts: {
    none: 'No alert is firing or pending',
    noneFiring: 'No alert is firing',
    nonePending: 'No alert is pending',
    noneLike: 'No alert is as severe as chosen for this card',
    noneMine: 'No alert of yours, as far as chosen for this card',
    nobody: 'Nobody can tell which alerts are yours',
    of: 'for {{component}}',
    ownedBy: 'for {{component}} ({{owner}})',
    unsure: '{{sentence}}, as far as can be seen',
    count_one: '{{count}} alert',
    count_other: '{{count}} alerts',
    cluster: 'Cluster {{cluster}}',
    severity: {
      critical: 'Critical',
      warning: 'Warning',
      info: 'Info',
    },
    rule: {
      FluxReconciliationFailing: 'cannot be deployed',
      FluxReconciliationOverdue: 'overdue, nothing has settled',
      FluxSuspendedTooLong: 'suspended for too long',
      FluxControllerDown: 'controller down',
      FluxClusterUnreachable: 'cannot be reached',
    },
  },
} as const;
