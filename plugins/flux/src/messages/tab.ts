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

/** The parts of the tab and of the overview card. */
export const tab = {
  live: {
    signals: 'live',
    polling: 'checked every {{duration}}',
    updated: 'updated {{ago}}',
    refresh: 'Update now',
  },
  clusters: {
    heading: 'Clusters',
    on: 'on',
    stillOn: 'still on',
    wasOn: 'was on',
    cannotApply: 'cannot apply',
    applying: 'applying',
    nothingApplied: 'nothing applied yet',
    nothingOf: 'nothing of it was seen here',
    lastSeen: 'last seen {{ago}}',
    neverSeen: 'never seen',
    alertsKept: 'Its alerts are kept.',
    checked: 'seen {{ago}}',
    moreResources_one: '{{count}} more resource',
    moreResources_other: '{{count}} more resources',
    without: 'Nothing of it on {{clusters}}.',
  },
  table: {
    caption: 'Flux resources, what needs someone first',
    scroll: 'Table of Flux resources, scrolls sideways',
    filter: 'Filter resources',
    detail: 'Detail',
    readiness: 'Readiness',
    resource: 'Resource',
    cluster: 'Cluster',
    revision: 'Revision',
    alert: 'Alert',
    message: 'Message',
    expand: 'Show the detail of {{resource}} on {{cluster}}',
    collapse: 'Hide the detail of {{resource}} on {{cluster}}',
    count_one: '{{count}} resource on {{clusters}}',
    count_other: '{{count}} resources on {{clusters}}',
    clusters_one: '{{count}} cluster',
    clusters_other: '{{count}} clusters',
    countRead: '{{read}} of {{total}} resources, on {{clusters}}',
    filtered: '{{shown}} of {{total}} resources',
    filteredRead: '{{shown}} of the {{read}} resources looked at here',
    failingFirst: 'failing first',
    showMore: 'Show more',
    shown: '{{shown}} of {{total}} shown',
    noMatch: 'No resource matches "{{text}}".',
    noMatchRead:
      'None of the {{read}} resources looked at here matches "{{text}}"; the others are not searched.',
    all: 'All {{total}} on the Flux page',
    seen: 'seen {{ago}}',
    stale: 'old: seen {{ago}}',
    noRevision: 'none applied',
    tried: 'tried',
    applying: 'applying',
  },
  row: {
    failedFor: 'for {{duration}}',
    failedAtLeast: 'for at least {{duration}}',
    retrying: 'retrying',
    tryingNow: 'trying again now',
    givenUp: 'Flux has given up',
    blockedBy: 'by {{name}}',
    suspendedBy: 'by {{name}}',
    terminatingFor: 'for {{duration}}',
    notReported: 'Flux keeps no status of it',
    afterSuccess: 'was Ready before',
    whenLastSeen: 'when last seen',
  },
  revision: {
    copy: 'Copy revision {{revision}}',
    copied: 'Copied',
    notCopied: 'Could not be copied',
    commit: 'Commit {{revision}}',
  },
  text: {
    more: 'Show all',
    less: 'Show less',
  },
  card: {
    title: 'Flux',
    open: 'Open the Flux tab',
    more_one: '{{count}} more cluster',
    more_other: '{{count}} more clusters',
  },
} as const;
