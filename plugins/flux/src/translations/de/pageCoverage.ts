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

export const pageCoverage = {
  'pageCoverage.cluster': 'Cluster',
  'pageCoverage.notFound.title': 'Es gibt keinen Cluster {{cluster}}',
  'pageCoverage.notFound.description':
    'Er wurde wohl aus dem Portal entfernt oder heißt inzwischen anders.',
  'pageCoverage.headline.all':
    'Flux selbst erzählt von Fehlern bei allem auf {{cluster}}',
  'pageCoverage.headline.some_one':
    'Von {{count}} Ressource auf {{cluster}} erzählt Flux selbst niemandem',
  'pageCoverage.headline.some_other':
    'Von {{count}} Ressourcen auf {{cluster}} erzählt Flux selbst niemandem',
  'pageCoverage.headline.none':
    'Flux selbst erzählt niemandem von einem Fehler auf {{cluster}}',
  'pageCoverage.headline.nothing':
    'Auf {{cluster}} gibt es nichts, was scheitern könnte',
  'pageCoverage.here':
    'Die Alarme dieses Portals gelten ohnehin für alle davon.',
  'pageCoverage.alerts.heading': 'Alerts von Flux',
  'pageCoverage.alerts.covered':
    '{{covered}} von {{total}} Ressourcen sind abgedeckt.',
  'pageCoverage.alerts.caption': 'Alerts von Flux auf diesem Cluster',
  'pageCoverage.alerts.scroll':
    'Tabelle der Alerts von Flux, lässt sich verschieben',
  'pageCoverage.alerts.alert': 'Alert',
  'pageCoverage.alerts.covers': 'Gilt für',
  'pageCoverage.alerts.sendsTo': 'Geht an',
  'pageCoverage.alerts.problem': 'Problem',
  'pageCoverage.alerts.count_one': '{{count}} Ressource',
  'pageCoverage.alerts.count_other': '{{count}} Ressourcen',
  'pageCoverage.alerts.suspended': 'Er ist ausgesetzt.',
  'pageCoverage.alerts.none': 'Auf diesem Cluster gibt es keinen Alert.',
  'pageCoverage.alerts.uncovered': 'Nicht abgedeckt:',
  'pageCoverage.alerts.uncoveredMore': 'und {{amount}} weitere',
  'pageCoverage.alerts.problems.providerMissing':
    'Den Provider, den er nennt, gibt es nicht.',
  'pageCoverage.alerts.problems.providerSuspended':
    'Sein Provider ist ausgesetzt.',
  'pageCoverage.alerts.problems.errorsOnly':
    'Er schickt nur Fehler: Niemand erfährt, wenn etwas wieder gut ist.',
  'pageCoverage.prometheus.heading': 'Prometheus',
  'pageCoverage.prometheus.scraped':
    'Die Metriken der Controller werden abgefragt.',
  'pageCoverage.prometheus.notScraped':
    'Der Prometheus-Operator ist installiert, aber niemand fragt die Metriken der Controller ab.',
  'pageCoverage.prometheus.notInstalled':
    'Der Prometheus-Operator ist nicht installiert.',
  'pageCoverage.prometheus.unknown':
    'Ob die Metriken abgefragt werden, ist nicht zu sagen: Die Monitore sind nicht lesbar.',
  'pageCoverage.prometheus.by': 'Durch {{names}}.',
  'pageCoverage.manifests.heading': 'Manifeste, die erzählen würden',
  'pageCoverage.manifests.description':
    'Für diesen Cluster gemacht. Dort einchecken, woher Flux auf diesem Cluster seine Manifeste nimmt, oder mit kubectl anwenden.',
  'pageCoverage.manifests.provider': 'Senden an',
  'pageCoverage.manifests.notification': 'Provider und Alert für {{provider}}',
  'pageCoverage.manifests.metricsService': 'Service vor den Metriken',
  'pageCoverage.manifests.serviceMonitor':
    'ServiceMonitor, wo Services abgefragt werden',
  'pageCoverage.manifests.podMonitor': 'PodMonitor, wo Pods abgefragt werden',
  'pageCoverage.manifests.prometheusRule':
    'PrometheusRule mit den Regeln dieses Portals',
  'pageCoverage.manifests.none': 'Für diesen Cluster gibt es keine.',
  'pageCoverage.provider.slack': 'Slack',
  'pageCoverage.provider.msteams': 'Microsoft Teams',
  'pageCoverage.provider.discord': 'Discord',
  'pageCoverage.provider.matrix': 'Matrix',
  'pageCoverage.provider.pagerduty': 'PagerDuty',
  'pageCoverage.provider.opsgenie': 'Opsgenie',
  'pageCoverage.provider.github': 'Commit-Status auf GitHub',
  'pageCoverage.provider.gitlab': 'Commit-Status auf GitLab',
} as const;
