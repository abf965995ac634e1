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

export const pageAlerts = {
  'pageAlerts.headline.well': 'Kein Alarm meldet oder wartet',
  'pageAlerts.headline.uncertain': 'Kein Alarm, soweit man es sieht',
  'pageAlerts.headline.causes_one': '{{count}} Ursache braucht jemanden',
  'pageAlerts.headline.causes_other': '{{count}} Ursachen brauchen jemanden',
  'pageAlerts.headline.holdUp_one': '{{count}} Ursache hält {{held}} auf',
  'pageAlerts.headline.holdUp_other': '{{count}} Ursachen halten {{held}} auf',
  'pageAlerts.headline.held_one': '{{count}} andere Ressource',
  'pageAlerts.headline.held_other': '{{count}} andere Ressourcen',
  'pageAlerts.headline.onlyOthers':
    'Keine Ressource scheitert, aber etwas braucht jemanden',
  'pageAlerts.detail.firing_one': '{{count}} meldet.',
  'pageAlerts.detail.firing_other': '{{count}} melden.',
  'pageAlerts.detail.pending_one': '{{count}} meldet bald.',
  'pageAlerts.detail.pending_other': '{{count}} melden bald.',
  'pageAlerts.detail.others_one': '{{count}} Alarm daneben.',
  'pageAlerts.detail.others_other': '{{count}} Alarme daneben.',
  'pageAlerts.incidents': 'Ursachen',
  'pageAlerts.holdsUp_one': 'Hält {{count}} Ressource auf:',
  'pageAlerts.holdsUp_other': 'Hält {{count}} Ressourcen auf:',
  'pageAlerts.moreHeld': 'und {{amount}} weitere',
  'pageAlerts.holdsNothing': 'Hält nichts anderes auf.',
  'pageAlerts.onCluster': 'auf {{cluster}} {{state}}',
  'pageAlerts.controllerDown': 'auf {{cluster}} läuft nicht',
  'pageAlerts.holdsOverdue_one': 'Lässt {{count}} Ressource überfällig werden:',
  'pageAlerts.holdsOverdue_other':
    'Lässt {{count}} Ressourcen überfällig werden:',
  'pageAlerts.began': 'begann {{ago}}',
  'pageAlerts.noClock': 'kein Alarm läuft',
  'pageAlerts.showMore': 'Mehr zeigen',
  'pageAlerts.others.heading': 'Cluster und Ausgesetztes',
  'pageAlerts.others.caption':
    'Alarme, die nicht von einem Fehler handeln, meldende zuerst',
  'pageAlerts.others.scroll': 'Tabelle der Alarme, lässt sich verschieben',
  'pageAlerts.others.subject': 'Was',
  'pageAlerts.others.cluster': 'Cluster',
  'pageAlerts.others.rule': 'Warum',
  'pageAlerts.others.alert': 'Alarm',
  'pageAlerts.others.since': 'Seit',
  'pageAlerts.others.wholeCluster': 'Der Cluster selbst',
  'pageAlerts.others.controller': 'Controller {{name}}',
  'pageAlerts.others.suspendedBy': 'ausgesetzt von {{name}}',
  'pageAlerts.others.until': 'bis {{time}}',
  'pageAlerts.others.more_one':
    '{{count}} weiterer ist nicht zu sehen: einen Cluster wählen.',
  'pageAlerts.others.more_other':
    '{{count}} weitere sind nicht zu sehen: einen Cluster wählen.',
} as const;
