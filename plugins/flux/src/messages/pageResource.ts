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

/** The page of one resource. */
export const pageResource = {
  back: 'Resources',
  revisions: 'Revisions',
  owners: 'Belongs to',
  durations: 'How long its reconciles take',
  controllers: 'The controllers of Flux on {{cluster}}',
  noDurations:
    'Not known: the metrics of its controller tell nothing about it.',
  duration: {
    p50: 'Half of them take less than {{time}}.',
    p90: 'One in ten takes longer than {{time}}.',
    p99: 'One in a hundred takes longer than {{time}}.',
    average: '{{time}} on average.',
    count_one: '{{count}} since its controller started.',
    count_other: '{{count}} since its controller started.',
  },
  revision: {
    applied: 'Applied',
    attempted: 'Tried last',
    fetched: 'In its source',
    origin: 'From',
    none: 'nothing yet',
    since: 'since {{ago}}',
  },
  headline: {
    Ready: '{{resource}} is ready',
    Progressing: '{{resource}} is at work',
    Failed: '{{resource}} has failed',
    givenUp: '{{resource}} has failed, and Flux has given up',
    Blocked: '{{resource}} waits for something else',
    Suspended: '{{resource}} is suspended',
    Terminating: '{{resource}} is being deleted',
    NotReported: 'Flux does not report how {{resource}} is doing',
  },
  since: 'For {{duration}}.',
  atLeast: "For at least {{duration}}, by Flux's own record.",
  root: 'It goes back to {{resource}}, which {{state}}.',
  rootState: {
    Failed: 'has failed',
    Missing: 'does not exist',
    Suspended: 'is suspended',
    Terminating: 'is being deleted',
    NotReported: 'never reports whether it is ready',
    Cycle: 'waits for itself, in a circle',
    NoArtifact: 'has nothing to fetch',
    Unreadable: 'cannot be read',
    Progressing: 'is at work',
    Ready: 'is ready by now',
  },
  suspendedFor: 'For {{duration}}.',
  suspendedBy: 'By {{name}}.',
  suspendedUntil: 'Until {{time}}.',
  suspendReason: 'Because: {{reason}}',
  stale: 'What is shown is old: it was last confirmed {{ago}}.',
  notFound: {
    title: 'There is no {{kind}} {{name}} on {{cluster}}',
    description:
      'It may have been deleted, or never been there, in the namespace {{namespace}}; or you may not see it.',
    unseen:
      '{{cluster}} cannot be seen at the moment, so it may well exist there.',
  },
  noCluster: {
    title: 'There is no cluster {{cluster}}',
    description:
      'It may have been removed from the portal, or have another name by now.',
  },
  signIn: {
    description: '{{kind}} {{name}} is shown when you have.',
  },
} as const;
