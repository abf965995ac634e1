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

/** Incidents and alerts. */
export const pageAlerts = {
  headline: {
    well: 'No alert is firing or pending',
    uncertain: 'No alert, as far as can be seen',
    causes_one: '{{count}} root cause needs someone',
    causes_other: '{{count}} root causes need someone',
    holdUp_one: '{{count}} root cause holds up {{held}}',
    holdUp_other: '{{count}} root causes hold up {{held}}',
    held_one: '{{count}} other resource',
    held_other: '{{count}} other resources',
    onlyOthers: 'No resource fails, but something needs someone',
  },
  detail: {
    firing_one: '{{count}} is firing.',
    firing_other: '{{count}} are firing.',
    pending_one: '{{count}} fires soon.',
    pending_other: '{{count}} fire soon.',
    others_one: '{{count}} alert beside them.',
    others_other: '{{count}} alerts beside them.',
  },
  incidents: 'Root causes',
  holdsUp_one: 'Holds up {{count}} resource:',
  holdsUp_other: 'Holds up {{count}} resources:',
  moreHeld: 'and {{amount}} more',
  holdsNothing: 'Holds up nothing else.',
  onCluster: 'on {{cluster}} {{state}}',
  controllerDown: 'on {{cluster}} is down',
  holdsOverdue_one: 'Leaves {{count}} resource overdue:',
  holdsOverdue_other: 'Leaves {{count}} resources overdue:',
  began: 'began {{ago}}',
  noClock: 'no alert runs',
  showMore: 'Show more',
  others: {
    heading: 'Clusters, and what is suspended',
    caption: 'Alerts that are not about a failure, firing ones first',
    scroll: 'Table of alerts, scrolls sideways',
    subject: 'What',
    cluster: 'Cluster',
    rule: 'Why',
    alert: 'Alert',
    since: 'Since',
    wholeCluster: 'The cluster itself',
    controller: 'Controller {{name}}',
    suspendedBy: 'suspended by {{name}}',
    until: 'until {{time}}',
    more_one: '{{count}} more is not shown: choose a cluster.',
    more_other: '{{count}} more are not shown: choose a cluster.',
  },
} as const;
