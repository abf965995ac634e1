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

export const pageClusters = {
  'pageClusters.headline.broken_one': 'Flux braucht jemanden auf {{clusters}}',
  'pageClusters.headline.broken_other':
    'Flux braucht jemanden auf {{clusters}}',
  'pageClusters.headline.uncertain': 'Nichts schlägt fehl, soweit man es sieht',
  'pageClusters.headline.well_one':
    'Flux tut seine Arbeit auf dem einen Cluster',
  'pageClusters.headline.well_other':
    'Flux tut seine Arbeit auf allen {{count}} Clustern',
  'pageClusters.detail.causes_one': '{{count}} Ursache.',
  'pageClusters.detail.causes_other': '{{count}} Ursachen.',
  'pageClusters.detail.firing_one': '{{count}} Alarm meldet.',
  'pageClusters.detail.firing_other': '{{count}} Alarme melden.',
  'pageClusters.detail.fluxDown':
    'Controller von Flux arbeiten nicht auf {{clusters}}.',
  'pageClusters.detail.blind': 'Nicht erreichbar: {{clusters}}.',
  'pageClusters.detail.uncertain': 'Nicht klar zu sehen: {{clusters}}.',
  'pageClusters.condition.broken': 'Braucht jemanden',
  'pageClusters.condition.fluxDown': 'Flux arbeitet nicht',
  'pageClusters.condition.blind': 'Nicht erreichbar',
  'pageClusters.condition.uncertain': 'Nicht klar zu sehen',
  'pageClusters.condition.well': 'Gut',
  'pageClusters.table.caption': 'Cluster, was jemanden braucht zuerst',
  'pageClusters.table.scroll': 'Tabelle der Cluster, lässt sich verschieben',
  'pageClusters.table.cluster': 'Cluster',
  'pageClusters.table.state': 'Zustand',
  'pageClusters.table.resources': 'Ressourcen',
  'pageClusters.table.alerts': 'Alarme',
  'pageClusters.table.flux': 'Flux',
  'pageClusters.table.seen': 'Gesehen',
  'pageClusters.table.expand': 'Einzelheiten von {{cluster}} zeigen',
  'pageClusters.table.collapse': 'Einzelheiten von {{cluster}} verbergen',
  'pageClusters.kubernetes': 'Kubernetes {{version}}',
  'pageClusters.kubernetesOf': '{{distribution}}, Kubernetes {{version}}',
  'pageClusters.kubernetesUnknown': 'Version von Kubernetes nicht bekannt',
  'pageClusters.incidents_one': '{{count}} Ursache',
  'pageClusters.incidents_other': '{{count}} Ursachen',
  'pageClusters.resources_one': '{{count}} Ressource',
  'pageClusters.resources_other': '{{count}} Ressourcen',
  'pageClusters.count': '{{amount}} {{readiness}}',
  'pageClusters.retried': 'davon {{amount}} in neuem Versuch',
  'pageClusters.firing': '{{amount}} meldend',
  'pageClusters.pending': '{{amount}} wartend',
  'pageClusters.noAlerts': 'keine',
  'pageClusters.alertsUnknown': 'unbekannt',
  'pageClusters.noAlertsAtAll': 'hier gibt es keine',
  'pageClusters.noFlux': 'Keine Controller von Flux gefunden',
  'pageClusters.fluxUnknown': 'Controller noch nicht gelesen',
  'pageClusters.fluxForbidden': 'Kein Recht, die Controller zu lesen',
  'pageClusters.fluxUnreadable': 'Controller nicht lesbar',
  'pageClusters.controllers': '{{ready}} von {{total}} Controllern bereit',
  'pageClusters.idleControllers_one': '{{count}} steht still',
  'pageClusters.idleControllers_other': '{{count}} stehen still',
  'pageClusters.installedBy': 'durch {{name}}',
  'pageClusters.inNamespace': 'in {{namespace}}',
  'pageClusters.neverSeen': 'nie',
  'pageClusters.problems_one': '{{count}} Sache ist nicht lesbar',
  'pageClusters.problems_other': '{{count}} Sachen sind nicht lesbar',
  'pageClusters.noProblems': 'Auf diesem Cluster war alles lesbar.',
  'pageClusters.rights':
    'Die Regeln, die dem abhelfen, für die ClusterRole des Portals:',
  'pageClusters.kinds': 'Arten, die gelesen werden',
  'pageClusters.kind': '{{kind}} {{version}}',
  'pageClusters.noKinds':
    'Keine Art von Flux gefunden: Flux ist dort wohl nicht installiert.',
  'pageClusters.open': 'Seine Ressourcen',
  'pageClusters.openRevisions': 'Seine Revisionen',
  'pageClusters.signedIn':
    'Sie sind an {{cluster}} angemeldet. In dieser Liste ändert das nichts, denn sie sagt, was das Portal von selbst beobachtet. Mit Ihren Rechten gelesen ist er hier zu sehen:',
  'pageClusters.coverage': 'Wer dort sonst von Fehlern erzählt',
  'pageClusters.empty.title': 'Es gibt noch keinen Cluster',
  'pageClusters.empty.description':
    'Cluster kommen aus dem Kubernetes-Plugin von Backstage: Gelesen werden die, die es kennt und die flux.clusters zulässt. Sie erscheinen hier von selbst.',
} as const;
