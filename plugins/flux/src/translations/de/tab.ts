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

export const tab = {
  'tab.live.signals': 'live',
  'tab.live.polling': 'alle {{duration}} geprüft',
  'tab.live.updated': 'aktualisiert {{ago}}',
  'tab.live.refresh': 'Jetzt aktualisieren',
  'tab.clusters.heading': 'Cluster',
  'tab.clusters.on': 'auf',
  'tab.clusters.stillOn': 'noch auf',
  'tab.clusters.wasOn': 'war auf',
  'tab.clusters.cannotApply': 'scheitert an',
  'tab.clusters.applying': 'im Ausrollen',
  'tab.clusters.nothingApplied': 'noch nichts ausgerollt',
  'tab.clusters.nothingOf': 'hier wurde nichts davon gesehen',
  'tab.clusters.lastSeen': 'zuletzt gesehen {{ago}}',
  'tab.clusters.neverSeen': 'nie gesehen',
  'tab.clusters.alertsKept': 'Seine Alarme bleiben.',
  'tab.clusters.checked': 'gesehen {{ago}}',
  'tab.clusters.moreResources_one': '{{count}} weitere Ressource',
  'tab.clusters.moreResources_other': '{{count}} weitere Ressourcen',
  'tab.clusters.without': 'Nichts davon auf {{clusters}}.',
  'tab.table.caption': 'Flux-Ressourcen, was jemanden braucht zuerst',
  'tab.table.scroll': 'Tabelle der Flux-Ressourcen, lässt sich verschieben',
  'tab.table.filter': 'Ressourcen filtern',
  'tab.table.detail': 'Einzelheiten',
  'tab.table.readiness': 'Zustand',
  'tab.table.resource': 'Ressource',
  'tab.table.cluster': 'Cluster',
  'tab.table.revision': 'Revision',
  'tab.table.alert': 'Alarm',
  'tab.table.message': 'Meldung',
  'tab.table.expand': 'Einzelheiten von {{resource}} auf {{cluster}} zeigen',
  'tab.table.collapse':
    'Einzelheiten von {{resource}} auf {{cluster}} verbergen',
  'tab.table.count_one': '{{count}} Ressource auf {{clusters}}',
  'tab.table.count_other': '{{count}} Ressourcen auf {{clusters}}',
  'tab.table.clusters_one': '{{count}} Cluster',
  'tab.table.clusters_other': '{{count}} Clustern',
  'tab.table.countRead': '{{read}} von {{total}} Ressourcen, auf {{clusters}}',
  'tab.table.filtered': '{{shown}} von {{total}} Ressourcen',
  'tab.table.filteredRead':
    '{{shown}} von {{read}} Ressourcen, die hier berücksichtigt sind',
  'tab.table.failingFirst': 'Fehler zuerst',
  'tab.table.showMore': 'Mehr zeigen',
  'tab.table.shown': '{{shown}} von {{total}} gezeigt',
  'tab.table.noMatch': 'Keine Ressource passt zu „{{text}}“.',
  'tab.table.noMatchRead':
    'Von den {{read}} Ressourcen, die hier berücksichtigt sind, passt keine zu „{{text}}“; die übrigen sind nicht durchsucht.',
  'tab.table.all': 'Alle {{total}} auf der Flux-Seite',
  'tab.table.seen': 'gesehen {{ago}}',
  'tab.table.stale': 'alt: gesehen {{ago}}',
  'tab.table.noRevision': 'keine ausgerollt',
  'tab.table.tried': 'versucht',
  'tab.table.applying': 'im Ausrollen',
  'tab.row.failedFor': 'seit {{duration}}',
  'tab.row.failedAtLeast': 'seit mindestens {{duration}}',
  'tab.row.retrying': 'neuer Versuch folgt',
  'tab.row.tryingNow': 'neuer Versuch läuft',
  'tab.row.givenUp': 'Flux hat aufgegeben',
  'tab.row.blockedBy': 'durch {{name}}',
  'tab.row.suspendedBy': 'von {{name}}',
  'tab.row.terminatingFor': 'seit {{duration}}',
  'tab.row.notReported': 'Flux führt keinen Status',
  'tab.row.afterSuccess': 'war zuvor bereit',
  'tab.row.whenLastSeen': 'als zuletzt gesehen',
  'tab.revision.copy': 'Revision {{revision}} kopieren',
  'tab.revision.copied': 'Kopiert',
  'tab.revision.notCopied': 'Ließ sich nicht kopieren',
  'tab.revision.commit': 'Commit {{revision}}',
  'tab.text.more': 'Alles zeigen',
  'tab.text.less': 'Weniger zeigen',
  'tab.card.title': 'Flux',
  'tab.card.open': 'Zum Flux-Tab',
  'tab.card.more_one': '{{count}} weiterer Cluster',
  'tab.card.more_other': '{{count}} weitere Cluster',
} as const;
