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

export const verdict = {
  'verdict.headline.broken':
    '{{entity}} läuft auf {{clusters}} nicht so, wie gepusht',
  'verdict.headline.deploying': '{{entity}} wird auf {{clusters}} ausgerollt',
  'verdict.headline.removing': '{{entity}} wird von {{clusters}} entfernt',
  'verdict.headline.suspended':
    '{{entity}} ist auf {{clusters}} ausgesetzt: Flux rollt nichts aus',
  'verdict.headline.uncertain':
    '{{entity}} läuft auf {{clusters}} wie gepusht, soweit zu sehen',
  'verdict.headline.unseen':
    'Ob {{entity}} so läuft, wie gepusht, ist nicht bekannt',
  'verdict.headline.notReported': 'Flux meldet nicht, wie es {{entity}} geht',
  'verdict.headline.deployed': '{{entity}} läuft auf {{clusters}} wie gepusht',
  'verdict.cause.failing': '{{resource}} schlägt seit {{duration}} fehl',
  'verdict.cause.failingProven':
    '{{resource}} schlägt nach Flux’ eigenen Aufzeichnungen seit mindestens {{duration}} fehl',
  'verdict.cause.failingUnknown': '{{resource}} ist fehlgeschlagen',
  'verdict.cause.givenUp':
    '{{resource}} schlägt seit {{duration}} fehl, und Flux hat aufgegeben',
  'verdict.cause.givenUpProven':
    '{{resource}} schlägt nach Flux’ eigenen Aufzeichnungen seit mindestens {{duration}} fehl, und Flux hat aufgegeben',
  'verdict.cause.givenUpUnknown':
    '{{resource}} ist fehlgeschlagen, und Flux hat aufgegeben',
  'verdict.cause.source': '{{resource}} kann nicht holen, was gepusht wurde',
  'verdict.cause.Missing': '{{resource}} gibt es nicht',
  'verdict.cause.Suspended': '{{resource}} ist ausgesetzt',
  'verdict.cause.Terminating': '{{resource}} wird gelöscht',
  'verdict.cause.NotReported': '{{resource}} meldet nie, ob es bereit ist',
  'verdict.cause.Cycle': '{{resource}} wartet im Kreis auf sich selbst',
  'verdict.cause.NoArtifact':
    '{{resource}} ist bereit, hat aber nichts zu holen',
  'verdict.cause.Unreadable': '{{resource}} kann nicht gelesen werden',
  'verdict.holdsUp': 'Darauf warten {{resources}}.',
  'verdict.firing': 'Der Alarm meldet seit {{duration}}.',
  'verdict.firesIn': 'Der Alarm meldet in {{duration}}.',
  'verdict.firesNow': 'Der Alarm meldet jeden Moment.',
  'verdict.clockPaused': 'Die Uhr des Alarms ist angehalten.',
  'verdict.moreCauses_one': '{{count}} weitere Ursache.',
  'verdict.moreCauses_other': '{{count}} weitere Ursachen.',
  'verdict.unread':
    'Nur {{read}} von {{total}} Ressourcen sind hier berücksichtigt; was jemanden braucht, kommt zuerst.',
  'verdict.unknown.unreachable':
    '{{cluster}} ist nicht erreichbar, zuletzt gesehen {{ago}}.',
  'verdict.unknown.unreachableNever':
    '{{cluster}} ist nicht erreichbar und wurde nie gesehen.',
  'verdict.unknown.waiting': '{{cluster}} wurde noch nicht gelesen.',
  'verdict.unknown.needsSignIn':
    '{{cluster}} ist erst nach einer Anmeldung lesbar.',
  'verdict.unknown.stale': 'Was {{cluster}} zeigt, ist von {{ago}}.',
  'verdict.unknown.partial': '{{cluster}} war nur zum Teil lesbar.',
  'verdict.unknownMany.unreachable': '{{clusters}} sind nicht erreichbar.',
  'verdict.unknownMany.waiting': '{{clusters}} wurden noch nicht gelesen.',
  'verdict.unknownMany.needsSignIn':
    '{{clusters}} sind erst nach einer Anmeldung lesbar.',
  'verdict.unknownMany.stale': 'Was {{clusters}} zeigen, ist alt.',
  'verdict.unknownMany.partial': '{{clusters}} waren nur zum Teil lesbar.',
} as const;
