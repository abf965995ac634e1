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

export const words = {
  'words.readiness.Ready': 'Bereit',
  'words.readiness.Progressing': 'In Arbeit',
  'words.readiness.Failed': 'Fehlgeschlagen',
  'words.readiness.Blocked': 'Blockiert',
  'words.readiness.Suspended': 'Ausgesetzt',
  'words.readiness.Terminating': 'Wird gelöscht',
  'words.readiness.NotReported': 'Ohne Meldung',
  'words.readiness.Missing': 'Fehlt',
  'words.readiness.Unreadable': 'Nicht lesbar',
  'words.reachability.waiting': 'noch nicht gelesen',
  'words.reachability.unreachable': 'nicht erreichbar',
  'words.reachability.needsSignIn': 'Anmeldung nötig',
  'words.reachability.stale': 'alte Daten',
  'words.reachability.partial': 'teilweise gelesen',
  'words.duration.seconds': '{{amount}} s',
  'words.duration.minutes': '{{amount}} min',
  'words.duration.hours': '{{amount}} h',
  'words.duration.hoursAndMinutes': '{{hours}} h {{minutes}} min',
  'words.duration.days_one': '{{count}} Tag',
  'words.duration.days_other': '{{count}} Tagen',
  'words.time.ago': 'vor {{duration}}',
  'words.time.justNow': 'gerade eben',
  'words.list.two': '{{first}} und {{last}}',
  'words.list.more': '{{names}} und {{amount}} weitere',
  'words.list.resource': '{{kind}} {{name}}',
  'words.list.onCluster': '{{resource}} auf {{cluster}}',
  'words.alert.firing': 'meldet seit {{duration}}',
  'words.alert.pending': 'meldet in {{duration}}',
  'words.alert.due': 'meldet jeden Moment',
  'words.alert.paused': 'Uhr angehalten',
  'words.alert.withRoot': 'gemeldet mit {{name}}',
  'words.alert.kept': 'bleibt, solange nichts zu sehen ist',
  'words.alert.progress':
    'Wie viel von der Wartezeit von {{duration}} vergangen ist',
  'words.alert.rule': '{{rule}}, {{severity}}, seit {{time}}',
} as const;
