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

export const home = {
  'home.card.mine': 'Mein Flux',
  'home.card.fleet': 'Zustand der Cluster',
  'home.card.alerts': 'Flux-Alarme',
  'home.live.live': 'live',
  'home.live.off': 'nicht aktuell',
  'home.more_one': '{{count}} weiteres',
  'home.more_other': '{{count}} weitere',
  'home.unreadable_one': '{{count}} weiterer Cluster war nicht ganz lesbar',
  'home.unreadable_other': '{{count}} weitere Cluster waren nicht ganz lesbar',
  'home.on': 'auf {{cluster}}',
  'home.seen': 'gesehen {{ago}}',
  'home.mine.needed_one': '{{count}} Sache bei Ihnen braucht jemanden',
  'home.mine.needed_other': '{{count}} Sachen bei Ihnen brauchen jemanden',
  'home.mine.components_one': '{{count}} Komponente',
  'home.mine.components_other': '{{count}} Komponenten',
  'home.mine.allWell_one':
    'Ihre Komponente ist auf jedem Cluster so ausgerollt wie gepusht',
  'home.mine.allWell_other':
    'Alle {{count}} Komponenten sind auf jedem Cluster so ausgerollt wie gepusht',
  'home.mine.allSeen_one':
    'Ihre Komponente ist, soweit zu sehen, so ausgerollt wie gepusht',
  'home.mine.allSeen_other':
    'Alle {{count}} Komponenten sind, soweit zu sehen, so ausgerollt wie gepusht',
  'home.mine.quiet': 'Bei Ihnen schlägt nichts fehl',
  'home.mine.otherDeployed_one':
    '{{count}} andere Komponente ist auf jedem Cluster so ausgerollt wie gepusht',
  'home.mine.otherDeployed_other':
    '{{count}} andere Komponenten sind auf jedem Cluster so ausgerollt wie gepusht',
  'home.mine.otherSeen_one':
    '{{count}} andere Komponente ist, soweit zu sehen, so ausgerollt wie gepusht',
  'home.mine.otherSeen_other':
    '{{count}} andere Komponenten sind, soweit zu sehen, so ausgerollt wie gepusht',
  'home.mine.deployed_one':
    '{{count}} Komponente ist auf jedem Cluster so ausgerollt wie gepusht',
  'home.mine.deployed_other':
    '{{count}} Komponenten sind auf jedem Cluster so ausgerollt wie gepusht',
  'home.mine.seenDeployed_one':
    '{{count}} Komponente ist, soweit zu sehen, so ausgerollt wie gepusht',
  'home.mine.seenDeployed_other':
    '{{count}} Komponenten sind, soweit zu sehen, so ausgerollt wie gepusht',
  'home.mine.underWay_one':
    '{{count}} Komponente ist unterwegs: noch nicht bereit, nicht fehlgeschlagen',
  'home.mine.underWay_other':
    '{{count}} Komponenten sind unterwegs: noch nicht bereit, nicht fehlgeschlagen',
  'home.mine.without_one':
    'Von {{count}} Komponente fand sich auf keinem Cluster etwas',
  'home.mine.without_other':
    'Von {{count}} Komponenten fand sich auf keinem Cluster etwas',
  'home.mine.resourceOn': '{{kind}} {{name}} auf {{cluster}}',
  'home.mine.holdsUp': 'hält {{resources}} auf',
  'home.mine.givenUp': '{{readiness}}, Flux hat aufgegeben',
  'home.mine.suspendedFor': 'seit {{duration}}',
  'home.mine.suspendedBy': 'von {{name}}',
  'home.mine.suspendedUntil': 'bis {{time}}',
  'home.mine.suspendedPast': 'sollte {{ago}} weitergehen',
  'home.mine.suspendedWhy': '„{{reason}}“',
  'home.mine.unexplained': 'niemand schrieb, warum',
  'home.nothing.noGroup':
    'Sie sind in keiner Gruppe, und Ihnen selbst gehört keine Komponente mit Flux',
  'home.nothing.noGroupHelp':
    'Was Ihrem Team gehört, ist hier zu sehen, sobald der Katalog Ihr Team kennt: Bitten Sie, wer das Portal betreibt, Sie in dessen Gruppe aufzunehmen (memberOf Ihres Users).',
  'home.nothing.noComponent':
    'Nichts, was {{owners}} gehört, ist mit Flux verbunden',
  'home.nothing.noComponentHelp':
    'Um eine Komponente zu verbinden, nennen Sie ihre Ressourcen in ihrer catalog-info.yaml:',
  'home.fleet.none': 'Das Portal kennt keinen Cluster',
  'home.fleet.noneHelp':
    'Cluster sind die des Kubernetes-Plugins: kubernetes.clusterLocatorMethods in app-config.yaml.',
  'home.fleet.noneChosen':
    'Keiner der für diese Karte gewählten Cluster ist bekannt',
  'home.fleet.clusters_one': '{{count}} Cluster',
  'home.fleet.clusters_other': '{{count}} Cluster',
  'home.fleet.needed': '{{needed}} von {{total}} Clustern brauchen jemanden',
  'home.fleet.neededOnly_one': 'Der Cluster braucht jemanden',
  'home.fleet.neededOnly_other': 'Alle {{count}} Cluster brauchen jemanden',
  'home.fleet.allWell_one':
    'Alles gut auf dem Cluster: {{resources}} Ressourcen',
  'home.fleet.allWell_other':
    'Alles gut auf {{count}} Clustern: {{resources}} Ressourcen',
  'home.fleet.resources_one': '{{count}} Ressource',
  'home.fleet.resources_other': '{{count}} Ressourcen',
  'home.fleet.causes_one': '{{count}} Ursache',
  'home.fleet.causes_other': '{{count}} Ursachen',
  'home.fleet.failing': '{{amount}} fehlgeschlagen',
  'home.fleet.blocked': '{{amount}} blockiert',
  'home.fleet.progressing': '{{amount}} in Arbeit',
  'home.fleet.suspended': '{{amount}} ausgesetzt',
  'home.fleet.terminating': '{{amount}} in Löschung',
  'home.fleet.notReported': '{{amount}} ohne Meldung',
  'home.fleet.ready': '{{amount}} bereit',
  'home.fleet.allReady': 'alle bereit',
  'home.fleet.noResources': 'keine Flux-Ressourcen',
  'home.fleet.firing_one': '{{count}} Alarm meldet',
  'home.fleet.firing_other': '{{count}} Alarme melden',
  'home.fleet.pending_one': '{{count}} Alarm steht an',
  'home.fleet.pending_other': '{{count}} Alarme stehen an',
  'home.fleet.fluxAlive':
    'Flux lebt, {{ready}} von {{total}} Controllern bereit',
  'home.fleet.fluxPartly':
    'Flux: nur {{ready}} von {{total}} Controllern bereit',
  'home.fleet.fluxDown': 'Flux steht: keiner von {{total}} Controllern bereit',
  'home.fleet.fluxIdle':
    'Flux steht still: {{idle}} von {{total}} Controllern tun nichts',
  'home.fleet.fluxMissing': 'kein Flux-Controller zu sehen',
  'home.fleet.unknown': 'unbekannt',
  'home.fleet.dataAge': 'Daten sind {{duration}} alt',
  'home.fleet.neverSeen': 'nie gesehen',
  'home.fleet.dataAgeWhy': '{{age}}: {{reason}}',
  'home.fleet.partial_one': '{{count}} Teil war nicht lesbar',
  'home.fleet.partial_other': '{{count}} Teile waren nicht lesbar',
  'home.fleet.lastKnown': 'Als zuletzt gesehen: {{counts}}',
  'home.alerts.none': 'Kein Alarm meldet oder steht an',
  'home.alerts.noneFiring': 'Kein Alarm meldet',
  'home.alerts.nonePending': 'Kein Alarm steht an',
  'home.alerts.noneLike':
    'Kein Alarm hat einen der für diese Karte gewählten Schweregrade',
  'home.alerts.noneMine':
    'Kein Alarm von Ihnen, soweit für diese Karte gewählt',
  'home.alerts.nobody': 'Welche Alarme Ihre sind, kann niemand sagen',
  'home.alerts.of': 'für {{component}}',
  'home.alerts.ownedBy': 'für {{component}} ({{owner}})',
  'home.alerts.unsure': '{{sentence}}, soweit zu sehen',
  'home.alerts.count_one': '{{count}} Alarm',
  'home.alerts.count_other': '{{count}} Alarme',
  'home.alerts.cluster': 'Cluster {{cluster}}',
  'home.alerts.severity.critical': 'Kritisch',
  'home.alerts.severity.warning': 'Warnung',
  'home.alerts.severity.info': 'Hinweis',
  'home.alerts.rule.FluxReconciliationFailing': 'lässt sich nicht ausrollen',
  'home.alerts.rule.FluxReconciliationOverdue':
    'überfällig, nichts kam zum Abschluss',
  'home.alerts.rule.FluxSuspendedTooLong': 'zu lange ausgesetzt',
  'home.alerts.rule.FluxControllerDown': 'Controller steht',
  'home.alerts.rule.FluxClusterUnreachable': 'nicht erreichbar',
} as const;
