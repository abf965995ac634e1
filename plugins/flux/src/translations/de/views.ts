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

export const views = {
  'views.label': 'Ansicht',
  'views.region': 'Gespeicherte Ansichten',
  'views.everything': 'Alles',
  'views.unsaved': 'Nicht gespeichert',
  'views.builtIn': 'Für alle',
  'views.own': 'Eigene',
  'views.builtInName.failing': 'Schlägt gerade fehl',
  'views.builtInName.blocked': 'Wartet auf etwas',
  'views.builtInName.suspended': 'Ausgesetzt',
  'views.builtInName.mine': 'Meine',
  'views.builtInName.behind': 'Zurück oder verschieden',
  'views.changed': 'geändert, seit sie gespeichert wurde',
  'views.changedBuiltIn': 'geändert',
  'views.undo': 'Änderungen verwerfen',
  'views.overwrite': 'Änderungen speichern',
  'views.saveAs': 'Speichern als…',
  'views.rename': 'Umbenennen…',
  'views.remove': 'Löschen…',
  'views.cancel': 'Abbrechen',
  'views.name': 'Name',
  'views.save.title': 'Diese Ansicht speichern',
  'views.save.help':
    'Sie behält, wonach gesucht und gefiltert wird, und die Reihenfolge; nur Sie sehen sie.',
  'views.save.confirm': 'Speichern',
  'views.save.replaces': 'Ersetzt Ihre Ansicht {{name}}.',
  'views.save.done': 'Gespeichert als {{name}}.',
  'views.renaming.title': 'Die Ansicht {{name}} umbenennen',
  'views.renaming.confirm': 'Umbenennen',
  'views.renaming.done': 'Sie heißt jetzt {{name}}.',
  'views.removing.title': 'Die Ansicht {{name}} löschen?',
  'views.removing.help': 'Was zu sehen ist, bleibt; nur der Name verschwindet.',
  'views.removing.confirm': 'Löschen',
  'views.removing.done': '{{name}} ist gelöscht.',
  'views.problem.nameMissing': 'Sie braucht einen Namen.',
  'views.problem.nameLong': 'Höchstens {{most}} Zeichen.',
  'views.problem.nameTaken': 'Eine andere Ihrer Ansichten heißt so.',
  'views.problem.queryLong':
    'In dieser Ansicht ist zu viel, um sie zu behalten: weniger wählen.',
  'views.problem.tooMany':
    'Mehr als {{most}} Ansichten gehen nicht: erst eine löschen.',
  'views.problem.gone': 'Es gibt sie nicht mehr: Sie wurde anderswo gelöscht.',
  'views.failed': 'Nichts wurde geändert: {{message}}. Später noch einmal.',
  'views.newer':
    'Eine neuere Version dieses Portals hat Ihre Ansichten gespeichert. Sie lassen sich hier wählen, aber nicht ändern: die Seite neu laden.',
  'views.unreadable_one':
    '{{count}} gespeicherte Ansicht ist nicht lesbar und fehlt. Sie ist ganz verloren, sobald Sie eine Ansicht ändern.',
  'views.unreadable_other':
    '{{count}} gespeicherte Ansichten sind nicht lesbar und fehlen. Sie sind ganz verloren, sobald Sie eine Ansicht ändern.',
} as const;
