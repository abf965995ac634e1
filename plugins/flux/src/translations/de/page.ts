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

export const page = {
  'page.title': 'Flux',
  'page.tabs.clusters': 'Cluster',
  'page.tabs.resources': 'Ressourcen',
  'page.tabs.alerts': 'Alarme',
  'page.tabs.revisions': 'Revisionen',
  'page.tabs.controllers': 'Controller',
  'page.tabs.coverage': 'Abdeckung',
  'page.ignored':
    'Ein Teil dieser Adresse war nicht lesbar und wird weggelassen: {{names}}.',
  'page.ignoredReset': 'Adresse berichtigen',
  'page.filter.cluster': 'Cluster',
  'page.filter.kind': 'Art',
  'page.filter.namespace': 'Namespace',
  'page.filter.owner': 'Eigentümer',
  'page.filter.component': 'Komponente',
  'page.filter.search': 'Suchen',
  'page.filter.label': 'Label-Selektor',
  'page.filter.revision': 'Revision',
  'page.filter.clear': 'Alles zeigen',
  'page.filter.more': 'Mehr Filter',
  'page.filter.less': 'Weniger Filter',
  'page.filter.readiness': 'Zustand',
  'page.filter.notValid': 'Kein Label-Selektor, wie etwa team=shop',
  'page.filter.notEntity': 'Keine Entität, wie etwa group:default/shop',
  'page.filter.notComponent':
    'Keine Komponente, wie etwa component:default/checkout',
  'page.pager.label': 'Seiten',
  'page.pager.range': '{{from}} bis {{to}} von {{total}}',
  'page.pager.next': 'Nächste Seite',
  'page.pager.previous': 'Vorige Seite',
  'page.pager.first': 'Erste Seite',
  'page.pager.gone': 'Diese Seite der Liste gibt es nicht mehr.',
  'page.pager.goneDescription':
    'Wo sie begann, ist nicht wiederzufinden: Die Adresse ist wohl alt oder gehört zu einer anderen Liste.',
  'page.yaml': 'YAML, lässt sich verschieben',
  'page.ownedBy': 'von',
  'page.belongsTo': 'für',
  'page.moreOwners_one': 'und {{count}} weitere',
  'page.moreOwners_other': 'und {{count}} weitere',
  'page.noOwners': 'Zu keiner Entität des Katalogs, die man sehen darf.',
  'page.ownerReason.entityAnnotation': 'durch die Annotation der Entität',
  'page.ownerReason.resourceAnnotation': 'durch die eigene Annotation',
  'page.ownerReason.labelSelector': 'durch den Label-Selektor der Entität',
  'page.ownerReason.kubernetesId': 'durch die Kubernetes-Id',
  'page.rule.FluxReconciliationFailing': 'schlägt fehl',
  'page.rule.FluxReconciliationOverdue':
    'überfällig: es kommt nichts dabei heraus',
  'page.rule.FluxSuspendedTooLong': 'lange ausgesetzt',
  'page.rule.FluxControllerDown': 'Controller läuft nicht',
  'page.rule.FluxClusterUnreachable': 'Cluster nicht erreichbar',
} as const;
