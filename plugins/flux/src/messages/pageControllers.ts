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

/** The controllers of Flux, and how they do. */
export const pageControllers = {
  unit: {
    milliseconds: '{{amount}} ms',
    mebibytes: '{{amount}} MiB',
    millicores: '{{amount}} mCPU',
  },
  headline: {
    broken_one: '{{count}} controller of Flux does not do its work',
    broken_other: '{{count}} controllers of Flux do not do their work',
    uncertain: 'No controller is down, as far as can be seen',
    well_one: 'The one controller of Flux does its work',
    well_other: 'All {{count}} controllers of Flux do their work',
  },
  detail: {
    named: '{{name}} on {{cluster}} {{state}}.',
    unknown_one: 'Of {{count}} the metrics cannot be read.',
    unknown_other: 'Of {{count}} the metrics cannot be read.',
    outdated_one: '{{count}} is older than on another cluster.',
    outdated_other: '{{count}} are older than on another cluster.',
  },
  state: {
    up: 'Works',
    down: 'Down',
    idle: 'Stands still',
    unknown: 'Runs; its work is not seen',
  },
  sentence: {
    up: 'works',
    down: 'is down',
    idle: 'stands still although it has work to do',
    unknown: 'runs, but its metrics cannot be read',
  },
  table: {
    caption: 'Controllers of Flux, those that are down first',
    scroll: 'Table of controllers, scrolls sideways',
    controller: 'Controller',
    cluster: 'Cluster',
    state: 'State',
    version: 'Version',
    reconciles: 'Reconciles a minute',
    queue: 'Queue',
    api: 'API calls',
    usage: 'Uses',
  },
  inNamespace: '{{namespace}}',
  shard: '{{namespace}} · shard {{shard}}',
  pods: '{{ready}} of {{desired}} pods ready',
  restarts_one: '{{count}} restart',
  restarts_other: '{{count}} restarts',
  lastRestart: '{{restarts}}, last {{ago}}',
  leader: 'leader {{pod}}',
  newer: '{{version}} runs elsewhere',
  versionUnknown: 'not known',
  succeeded: '{{amount}} ok',
  failed: '{{amount}} failed',
  p99: '{{kind}}: 99 of 100 within {{time}}',
  waiting: '{{amount}} waiting',
  running: 'longest runs for {{time}}',
  requests: '{{amount}} a minute',
  errors: '{{amount}} errors a minute',
  noRate: 'not known yet',
  metricsError: 'Its metrics cannot be read.',
  rights: 'The rule that would mend it, for the ClusterRole of the portal:',
  empty: {
    title: 'No controller of Flux was found',
    description:
      'They are found by the labels of their Deployments. It takes the right to list Deployments and Pods on the cluster; see what cannot be read under Clusters.',
  },
  unwatched:
    'The controllers on {{clusters}} are not watched: what can be read only with a sign-in, the portal does not watch by itself.',
  notFound: {
    title: 'There is no controller {{name}} on {{cluster}}',
    description:
      'It may have been removed, or renamed; or its cluster is not read at the moment.',
  },
  back: 'Controllers',
  headlineOf: '{{name}} on {{cluster}} {{state}}',
  hours: 'Shown',
  lastHours_one: 'the last hour',
  lastHours_other: 'the last {{count}} hours',
  chart: {
    reconciles: 'Reconciles a minute',
    durations: 'How long they take',
    queue: 'Waiting for their turn',
    running: 'The longest that is running',
    requests: 'Requests to the Kubernetes API, a minute',
    memory: 'Memory',
    cpu: 'CPU',
    now: 'now {{value}}',
    most: 'at most {{value}}',
    none: 'not known now',
    noSamples: 'There are no samples of this time.',
    table: 'As a table',
    hideTable: 'Hide the table',
    time: 'Time',
    missing: 'none',
  },
  series: {
    succeeded: 'ok',
    failed: 'failed',
    p50: 'half',
    p90: '9 of 10',
    p99: '99 of 100',
    depth: 'waiting',
    running: 'longest',
    requests: 'requests',
    errors: 'errors',
    memory: 'memory',
    cpu: 'CPU',
  },
  slowest: 'What takes longest',
  noSlowest: 'Its metrics tell nothing of single resources.',
  resource: 'Resource',
  half: 'Half within',
  most: '99 of 100 within',
  count: 'Reconciles',
} as const;
