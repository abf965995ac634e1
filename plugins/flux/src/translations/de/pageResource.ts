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

export const pageResource = {
  'pageResource.back': 'Ressourcen',
  'pageResource.revisions': 'Revisionen',
  'pageResource.owners': 'Gehört zu',
  'pageResource.durations': 'Wie lange ein Abgleich dauert',
  'pageResource.controllers': 'Die Controller von Flux auf {{cluster}}',
  'pageResource.noDurations':
    'Nicht bekannt: Die Metriken des Controllers sagen nichts darüber.',
  'pageResource.duration.p50': 'Die Hälfte dauert weniger als {{time}}.',
  'pageResource.duration.p90': 'Einer von zehn dauert länger als {{time}}.',
  'pageResource.duration.p99': 'Einer von hundert dauert länger als {{time}}.',
  'pageResource.duration.average': 'Im Mittel {{time}}.',
  'pageResource.duration.count_one':
    '{{count}} seit dem Start des Controllers.',
  'pageResource.duration.count_other':
    '{{count}} seit dem Start des Controllers.',
  'pageResource.revision.applied': 'Ausgerollt',
  'pageResource.revision.attempted': 'Zuletzt versucht',
  'pageResource.revision.fetched': 'In der Quelle',
  'pageResource.revision.origin': 'Aus',
  'pageResource.revision.none': 'noch nichts',
  'pageResource.revision.since': 'seit {{ago}}',
  'pageResource.headline.Ready': '{{resource}} ist bereit',
  'pageResource.headline.Progressing': '{{resource}} ist in Arbeit',
  'pageResource.headline.Failed': '{{resource}} ist gescheitert',
  'pageResource.headline.givenUp':
    '{{resource}} ist gescheitert, und Flux hat aufgegeben',
  'pageResource.headline.Blocked': '{{resource}} wartet auf etwas anderes',
  'pageResource.headline.Suspended': '{{resource}} ist ausgesetzt',
  'pageResource.headline.Terminating': '{{resource}} wird gelöscht',
  'pageResource.headline.NotReported':
    'Flux sagt nicht, wie es um {{resource}} steht',
  'pageResource.since': 'Seit {{duration}}.',
  'pageResource.atLeast':
    'Seit mindestens {{duration}}, nach Flux’ eigenen Aufzeichnungen.',
  'pageResource.root': 'Ursache: {{resource}} {{state}}.',
  'pageResource.rootState.Failed': 'ist gescheitert',
  'pageResource.rootState.Missing': 'gibt es nicht',
  'pageResource.rootState.Suspended': 'ist ausgesetzt',
  'pageResource.rootState.Terminating': 'wird gelöscht',
  'pageResource.rootState.NotReported': 'sagt nie, ob es bereit ist',
  'pageResource.rootState.Cycle': 'wartet im Kreis auf sich selbst',
  'pageResource.rootState.NoArtifact': 'hat nichts zu holen',
  'pageResource.rootState.Unreadable': 'ist nicht lesbar',
  'pageResource.rootState.Progressing': 'ist in Arbeit',
  'pageResource.rootState.Ready': 'ist inzwischen bereit',
  'pageResource.suspendedFor': 'Seit {{duration}}.',
  'pageResource.suspendedBy': 'Von {{name}}.',
  'pageResource.suspendedUntil': 'Bis {{time}}.',
  'pageResource.suspendReason': 'Weil: {{reason}}',
  'pageResource.stale': 'Das hier ist alt: zuletzt bestätigt {{ago}}.',
  'pageResource.notFound.title':
    '{{kind}} {{name}} gibt es nicht auf {{cluster}}',
  'pageResource.notFound.description':
    'Gelöscht, oder nie da gewesen im Namespace {{namespace}}; oder man darf es nicht sehen.',
  'pageResource.notFound.unseen':
    '{{cluster}} ist gerade nicht zu sehen, dort kann es also durchaus sein.',
  'pageResource.noCluster.title': 'Es gibt keinen Cluster {{cluster}}',
  'pageResource.noCluster.description':
    'Er wurde wohl aus dem Portal entfernt oder heißt inzwischen anders.',
  'pageResource.signIn.description': '{{kind}} {{name}} erscheint danach.',
} as const;
