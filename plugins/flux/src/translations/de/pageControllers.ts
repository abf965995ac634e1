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

export const pageControllers = {
  'pageControllers.unit.milliseconds': '{{amount}} ms',
  'pageControllers.unit.mebibytes': '{{amount}} MiB',
  'pageControllers.unit.millicores': '{{amount}} mCPU',
  'pageControllers.headline.broken_one':
    '{{count}} Controller von Flux tut seine Arbeit nicht',
  'pageControllers.headline.broken_other':
    '{{count}} Controller von Flux tun ihre Arbeit nicht',
  'pageControllers.headline.uncertain':
    'Kein Controller steht, soweit man es sieht',
  'pageControllers.headline.well_one':
    'Der eine Controller von Flux tut seine Arbeit',
  'pageControllers.headline.well_other':
    'Alle {{count}} Controller von Flux tun ihre Arbeit',
  'pageControllers.detail.named': '{{name}} auf {{cluster}} {{state}}.',
  'pageControllers.detail.unknown_one':
    'Von {{count}} sind die Metriken nicht lesbar.',
  'pageControllers.detail.unknown_other':
    'Von {{count}} sind die Metriken nicht lesbar.',
  'pageControllers.detail.outdated_one':
    '{{count}} ist älter als auf einem anderen Cluster.',
  'pageControllers.detail.outdated_other':
    '{{count}} sind älter als auf einem anderen Cluster.',
  'pageControllers.state.up': 'Arbeitet',
  'pageControllers.state.down': 'Läuft nicht',
  'pageControllers.state.idle': 'Steht still',
  'pageControllers.state.unknown': 'Läuft; die Arbeit ist nicht zu sehen',
  'pageControllers.sentence.up': 'arbeitet',
  'pageControllers.sentence.down': 'läuft nicht',
  'pageControllers.sentence.idle': 'steht still, obwohl es Arbeit gibt',
  'pageControllers.sentence.unknown':
    'läuft, aber die Metriken sind nicht lesbar',
  'pageControllers.table.caption':
    'Controller von Flux, was nicht läuft zuerst',
  'pageControllers.table.scroll':
    'Tabelle der Controller, lässt sich verschieben',
  'pageControllers.table.controller': 'Controller',
  'pageControllers.table.cluster': 'Cluster',
  'pageControllers.table.state': 'Zustand',
  'pageControllers.table.version': 'Version',
  'pageControllers.table.reconciles': 'Abgleiche je Minute',
  'pageControllers.table.queue': 'Schlange',
  'pageControllers.table.api': 'API-Aufrufe',
  'pageControllers.table.usage': 'Verbraucht',
  'pageControllers.inNamespace': '{{namespace}}',
  'pageControllers.shard': '{{namespace}} · Shard {{shard}}',
  'pageControllers.pods': '{{ready}} von {{desired}} Pods bereit',
  'pageControllers.restarts_one': '{{count}} Neustart',
  'pageControllers.restarts_other': '{{count}} Neustarts',
  'pageControllers.lastRestart': '{{restarts}}, zuletzt {{ago}}',
  'pageControllers.leader': 'führend {{pod}}',
  'pageControllers.newer': 'anderswo läuft {{version}}',
  'pageControllers.versionUnknown': 'nicht bekannt',
  'pageControllers.succeeded': '{{amount}} gut',
  'pageControllers.failed': '{{amount}} gescheitert',
  'pageControllers.p99': '{{kind}}: 99 von 100 in {{time}}',
  'pageControllers.waiting': '{{amount}} warten',
  'pageControllers.running': 'der längste läuft seit {{time}}',
  'pageControllers.requests': '{{amount}} je Minute',
  'pageControllers.errors': '{{amount}} Fehler je Minute',
  'pageControllers.noRate': 'noch nicht bekannt',
  'pageControllers.metricsError': 'Die Metriken sind nicht lesbar.',
  'pageControllers.rights':
    'Die Regel, die dem abhilft, für die ClusterRole des Portals:',
  'pageControllers.empty.title': 'Kein Controller von Flux gefunden',
  'pageControllers.empty.description':
    'Sie werden an den Labels ihrer Deployments erkannt. Dazu braucht es auf dem Cluster das Recht, Deployments und Pods aufzulisten; was nicht lesbar ist, steht unter Cluster.',
  'pageControllers.unwatched':
    'Die Controller auf {{clusters}} werden nicht beobachtet: Was nur nach einer Anmeldung lesbar ist, beobachtet das Portal nicht von selbst.',
  'pageControllers.notFound.title':
    'Es gibt keinen Controller {{name}} auf {{cluster}}',
  'pageControllers.notFound.description':
    'Entfernt oder umbenannt; oder der Cluster wird gerade nicht gelesen.',
  'pageControllers.back': 'Controller',
  'pageControllers.headlineOf': '{{name}} auf {{cluster}} {{state}}',
  'pageControllers.hours': 'Zeitraum',
  'pageControllers.lastHours_one': 'die letzte Stunde',
  'pageControllers.lastHours_other': 'die letzten {{count}} Stunden',
  'pageControllers.chart.reconciles': 'Abgleiche je Minute',
  'pageControllers.chart.durations': 'Wie lange sie dauern',
  'pageControllers.chart.queue': 'Warten, bis sie dran sind',
  'pageControllers.chart.running': 'Der längste, der läuft',
  'pageControllers.chart.requests': 'Anfragen an die Kubernetes-API, je Minute',
  'pageControllers.chart.memory': 'Speicher',
  'pageControllers.chart.cpu': 'CPU',
  'pageControllers.chart.now': 'jetzt {{value}}',
  'pageControllers.chart.most': 'höchstens {{value}}',
  'pageControllers.chart.none': 'jetzt nicht bekannt',
  'pageControllers.chart.noSamples': 'Aus dieser Zeit gibt es keine Werte.',
  'pageControllers.chart.table': 'Als Tabelle',
  'pageControllers.chart.hideTable': 'Tabelle verbergen',
  'pageControllers.chart.time': 'Zeit',
  'pageControllers.chart.missing': 'keiner',
  'pageControllers.series.succeeded': 'gut',
  'pageControllers.series.failed': 'gescheitert',
  'pageControllers.series.p50': 'die Hälfte',
  'pageControllers.series.p90': '9 von 10',
  'pageControllers.series.p99': '99 von 100',
  'pageControllers.series.depth': 'warten',
  'pageControllers.series.running': 'der längste',
  'pageControllers.series.requests': 'Anfragen',
  'pageControllers.series.errors': 'Fehler',
  'pageControllers.series.memory': 'Speicher',
  'pageControllers.series.cpu': 'CPU',
  'pageControllers.slowest': 'Was am längsten dauert',
  'pageControllers.noSlowest':
    'Die Metriken sagen nichts über einzelne Ressourcen.',
  'pageControllers.resource': 'Ressource',
  'pageControllers.half': 'Hälfte in',
  'pageControllers.most': '99 von 100 in',
  'pageControllers.count': 'Abgleiche',
} as const;
