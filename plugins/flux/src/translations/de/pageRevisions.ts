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

export const pageRevisions = {
  'pageRevisions.headline.behind_one':
    '{{count}} Ressource ist nicht auf allen Clustern gleich',
  'pageRevisions.headline.behind_other':
    '{{count}} Ressourcen sind nicht auf allen Clustern gleich',
  'pageRevisions.headline.behindShown_one':
    'Auf dieser Seite ist {{count}} nicht auf allen Clustern gleich',
  'pageRevisions.headline.behindShown_other':
    'Auf dieser Seite sind {{count}} nicht auf allen Clustern gleich',
  'pageRevisions.headline.same':
    'Jeder Cluster hat von allem hier die neueste Revision',
  'pageRevisions.headline.sameSeen':
    'Jeder Cluster, der zu sehen ist, hat von allem hier die neueste Revision',
  'pageRevisions.headline.none':
    'Keine zwei Cluster haben eine Ressource gemeinsam',
  'pageRevisions.headline.noneSeen':
    'Keine zwei Cluster haben, soweit zu sehen, eine Ressource gemeinsam',
  'pageRevisions.noMatch': 'Keine Ressource passt.',
  'pageRevisions.onlyBehind': 'Nur was zurückliegt oder abweicht',
  'pageRevisions.caption': 'Was wo ausgerollt ist, Zurückliegendes zuerst',
  'pageRevisions.scroll':
    'Tabelle der Revisionen, lässt sich in beide Richtungen verschieben',
  'pageRevisions.resource': 'Ressource',
  'pageRevisions.newest': 'neueste',
  'pageRevisions.state.current': 'aktuell',
  'pageRevisions.state.behind': 'zurück',
  'pageRevisions.state.differs': 'weicht ab',
  'pageRevisions.state.none': 'keine ausgerollt',
  'pageRevisions.behindFor': 'zurück seit {{duration}}',
  'pageRevisions.absent': 'nicht auf diesem Cluster',
  'pageRevisions.unseen': 'nicht zu sehen',
} as const;
