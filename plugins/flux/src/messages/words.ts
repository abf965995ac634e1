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

/** The words of the domain, and how times and lists are told. */
export const words = {
  readiness: {
    Ready: 'Ready',
    Progressing: 'Progressing',
    Failed: 'Failed',
    Blocked: 'Blocked',
    Suspended: 'Suspended',
    Terminating: 'Terminating',
    NotReported: 'Not reported',
    Missing: 'Missing',
    Unreadable: 'Cannot be read',
  },
  reachability: {
    waiting: 'not read yet',
    unreachable: 'not reachable',
    needsSignIn: 'needs your sign-in',
    stale: 'old data',
    partial: 'partly read',
  },
  duration: {
    seconds: '{{amount}} s',
    minutes: '{{amount}} min',
    hours: '{{amount}} h',
    hoursAndMinutes: '{{hours}} h {{minutes}} min',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  time: {
    ago: '{{duration}} ago',
    justNow: 'just now',
  },
  list: {
    two: '{{first}} and {{last}}',
    more: '{{names}} and {{amount}} more',
    resource: '{{kind}} {{name}}',
    onCluster: '{{resource}} on {{cluster}}',
  },
  alert: {
    firing: 'firing for {{duration}}',
    pending: 'fires in {{duration}}',
    due: 'fires any moment',
    paused: 'clock paused',
    withRoot: 'told with {{name}}',
    kept: 'kept while out of sight',
    progress: 'How much of the hold-off of {{duration}} has passed',
    rule: '{{rule}}, {{severity}}, since {{time}}',
  },
} as const;
