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

export const detail = {
  'detail.loading': 'Einzelheiten werden gelesen',
  'detail.failed': 'Die Einzelheiten waren nicht lesbar: {{message}}',
  'detail.gone': 'Diese Ressource gibt es nicht mehr.',
  'detail.retry': 'Noch einmal',
  'detail.conditions': 'Bedingungen',
  'detail.conditionType': 'Art',
  'detail.conditionStatus': 'Status',
  'detail.conditionReason': 'Grund und Meldung',
  'detail.conditionSince': 'Seit',
  'detail.noConditions': 'Flux hat keine Bedingungen geschrieben.',
  'detail.frozen':
    'So, wie sie beim Aussetzen waren; jetzt bedeuten sie nichts.',
  'detail.path': 'Wo es hängt',
  'detail.waitsFor': 'Wartet auf',
  'detail.holdsUp': 'Hält auf',
  'detail.holdsUpNothing': 'Nichts anderes wartet darauf.',
  'detail.waitsForNothing': 'Es wartet auf nichts.',
  'detail.dependency': 'Abhängigkeit',
  'detail.source': 'Quelle',
  'detail.thisOne': 'diese Ressource',
  'detail.history': 'Verlauf der Alarme',
  'detail.noHistory': 'Kein Alarm ist verzeichnet.',
  'detail.inactive': 'ruhig',
  'detail.pending': 'wartend',
  'detail.firing': 'meldend',
  'detail.change': 'von {{from}} zu {{to}}',
  'detail.recovered': 'erholt',
  'detail.causedBy': 'wegen {{name}}',
  'detail.about': 'Dazu',
  'detail.interval': 'Von Flux alle {{duration}} geprüft',
  'detail.intervalAndRetry':
    'Von Flux alle {{duration}} geprüft, nach einem Fehler alle {{retry}}',
  'detail.provenSince':
    'Schlägt nach Flux’ eigenen Aufzeichnungen mindestens seit {{time}} fehl',
  'detail.lastSucceeded': 'Letzter Erfolg darin {{ago}}',
  'detail.observed': 'Zuletzt vom Cluster bestätigt {{ago}}',
  'detail.url': 'Aus {{url}}',
  'detail.inPath': 'Pfad {{path}}',
  'detail.finalizers': 'Die Löschung wartet auf {{finalizers}}',
  'detail.owner.entityAnnotation':
    'Gehört hierher durch die Annotation der Entität',
  'detail.owner.resourceAnnotation':
    'Gehört hierher durch die eigene Annotation',
  'detail.owner.labelSelector':
    'Gehört hierher durch den Label-Selektor der Entität',
  'detail.owner.kubernetesId': 'Gehört hierher durch die Kubernetes-Id',
  'detail.note.ArtifactWithoutDigest':
    'Das Artefakt hat keinen Digest, also lässt sich nichts daraus ausrollen.',
  'detail.note.DuplicateReadyCondition':
    'Es gibt zwei Bedingungen Ready; die schlechtere zählt.',
  'detail.note.InvalidAlertAnnotation':
    'Eine Annotation zum Alarm ist nicht lesbar und wird übergangen.',
} as const;
