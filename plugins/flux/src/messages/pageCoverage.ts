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

/** Whether anything but this portal tells of failures on a cluster. */
export const pageCoverage = {
  cluster: 'Cluster',
  notFound: {
    title: 'There is no cluster {{cluster}}',
    description:
      'It may have been removed from the portal, or have another name by now.',
  },
  headline: {
    all: 'Flux itself tells of failures of everything on {{cluster}}',
    some_one: 'Flux itself tells nobody of {{count}} resource on {{cluster}}',
    some_other:
      'Flux itself tells nobody of {{count}} resources on {{cluster}}',
    none: 'Flux itself tells nobody of any failure on {{cluster}}',
    nothing: 'There is nothing on {{cluster}} that could fail',
  },
  here: 'The alerts of this portal cover all of them in any case.',
  alerts: {
    heading: 'Alerts of Flux',
    covered: '{{covered}} of {{total}} resources are covered.',
    caption: 'Alerts of Flux on this cluster',
    scroll: 'Table of the Alerts of Flux, scrolls sideways',
    alert: 'Alert',
    covers: 'Covers',
    sendsTo: 'Sends to',
    problem: 'Problem',
    count_one: '{{count}} resource',
    count_other: '{{count}} resources',
    suspended: 'It is suspended.',
    none: 'There is no Alert on this cluster.',
    uncovered: 'Not covered:',
    uncoveredMore: 'and {{amount}} more',
    problems: {
      providerMissing: 'The Provider that it names does not exist.',
      providerSuspended: 'Its Provider is suspended.',
      errorsOnly:
        'It sends only errors: nobody is told when something is well again.',
    },
  },
  prometheus: {
    heading: 'Prometheus',
    scraped: 'The metrics of the controllers are scraped.',
    notScraped:
      'The Prometheus operator is installed, but nothing scrapes the metrics of the controllers.',
    notInstalled: 'The Prometheus operator is not installed.',
    unknown:
      'Whether the metrics are scraped cannot be told: its monitors cannot be read.',
    by: 'By {{names}}.',
  },
  manifests: {
    heading: 'Manifests that would tell',
    description:
      'Made for this cluster. Commit them where Flux of this cluster takes its manifests from, or apply them with kubectl.',
    provider: 'Send to',
    notification: 'Provider and Alert for {{provider}}',
    metricsService: 'Service in front of the metrics',
    serviceMonitor: 'ServiceMonitor, where Services are scraped',
    podMonitor: 'PodMonitor, where Pods are scraped',
    prometheusRule: 'PrometheusRule with the rules of this portal',
    none: 'None are offered for this cluster.',
  },
  provider: {
    slack: 'Slack',
    msteams: 'Microsoft Teams',
    discord: 'Discord',
    matrix: 'Matrix',
    pagerduty: 'PagerDuty',
    opsgenie: 'Opsgenie',
    github: 'commit status on GitHub',
    gitlab: 'commit status on GitLab',
  },
} as const;
