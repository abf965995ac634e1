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

export const states = {
  'states.loading': 'Flux-Ressourcen werden gelesen',
  'states.tryAgain': 'Noch einmal versuchen',
  'states.empty.title': 'Zu {{entity}} gehört noch keine Flux-Ressource',
  'states.empty.looked': 'Gesucht auf {{clusters}}:',
  'states.empty.lookedNowhere': 'Gesucht:',
  'states.empty.byName': 'Ressourcen, die {{annotation}} nennt: {{value}}',
  'states.empty.bySelector': 'Ressourcen mit den Labels {{value}}',
  'states.empty.byId': 'Ressourcen mit dem Label {{annotation}}={{value}}',
  'states.empty.byResource':
    'Ressourcen, deren Annotation {{annotation}} {{value}} nennt',
  'states.empty.connect': 'Drei Wege, sie zu verbinden',
  'states.empty.inNamespace': 'nur im Namespace {{value}}',
  'states.empty.inCluster': 'nur auf dem Cluster {{value}}',
  'states.notConnected.title': '{{entity}} ist nicht mit Flux verbunden',
  'states.notConnected.description':
    'Nichts sagt, welche Flux-Ressourcen es ausrollen. Jeder dieser Wege verbindet es.',
  'states.connect.name': 'An der Entität nennen, in ihrer catalog-info.yaml',
  'states.connect.label':
    'Oder den Flux-Ressourcen ein Label geben und der Entität dieselbe Id',
  'states.connect.resource': 'Oder an der Flux-Ressource die Entität nennen',
  'states.connect.copy': 'Kopieren',
  'states.forbidden.title': 'Sie dürfen Flux-Ressourcen nicht lesen',
  'states.forbidden.description':
    'Ihrem Konto fehlt die Berechtigung {{permission}}. Wer dieses Portal betreibt, kann sie in der Berechtigungsrichtlinie erteilen.',
  'states.signedOut.title': 'Ihre Sitzung ist zu Ende',
  'states.signedOut.description':
    'Melden Sie sich neu am Portal an, dann ist dies zu sehen.',
  'states.failed.title': 'Flux-Ressourcen waren nicht lesbar',
  'states.failed.description': 'Das Portal antwortete: {{message}}',
  'states.failed.kept':
    'Nicht aktuell: der letzte Versuch scheiterte. Zu sehen ist der Stand von {{ago}}.',
  'states.failed.retrying': 'Es wird von selbst wieder versucht.',
  'states.failed.noAnswer': 'Das Portal antwortete nicht.',
  'states.entityNotFound.title': 'Der Katalog kennt {{entity}} nicht',
  'states.entityNotFound.description':
    'Vielleicht wurde es gerade eben entfernt.',
  'states.backendMissing.title':
    'Das Flux-Backend dieses Portals kann das nicht beantworten',
  'states.backendMissing.description':
    'Es ist nicht installiert oder älter als das, was hier gezeigt werden soll. Wer dieses Portal betreibt, kann @fluxwatch/backstage-plugin-flux-backend installieren oder aktualisieren.',
  'states.partial.title_one':
    '{{count}} Teil war nicht lesbar; der Rest ist zu sehen',
  'states.partial.title_other':
    '{{count}} Teile waren nicht lesbar; der Rest ist zu sehen',
  'states.partial.catalog': 'Der Katalog von Backstage',
  'states.partial.item': '{{cluster}}, {{kind}}',
  'states.partial.itemNamespace': '{{cluster}}, {{kind}} in {{namespace}}',
  'states.signIn.title':
    '{{cluster}} ist erst nach einer Anmeldung dort lesbar',
  'states.signIn.titleMany':
    '{{clusters}} sind erst nach einer Anmeldung dort lesbar',
  'states.signIn.descriptionMany':
    'Diese Cluster zeigen sich nur ihren eigenen Nutzern. Was Sie lesen, lesen Sie als Sie selbst, und niemand sonst sieht es. Alarme gibt es dort nicht. Eine Anmeldung genügt für alle.',
  'states.signIn.waiting':
    'Sie sind angemeldet. Erscheint {{cluster}} nicht gleich, wurde die Anmeldung dort nicht angenommen: Melden Sie sich noch einmal an, oder bitten Sie, wer dort zuständig ist, Sie einzulassen.',
  'states.signIn.description':
    'Dieser Cluster zeigt sich nur seinen eigenen Nutzern. Was Sie lesen, lesen Sie als Sie selbst, und niemand sonst sieht es. Alarme gibt es dort nicht.',
  'states.signIn.action': 'An {{cluster}} anmelden',
  'states.signIn.signingIn': 'Anmeldung läuft',
  'states.signIn.failed': 'Die Anmeldung gelang nicht: {{message}}',
  'states.signIn.noToken': 'Die Anmeldung ergab kein Token.',
  'states.signIn.notSupported':
    'Dieses Portal kann sich nicht an Clustern anmelden: sein Kubernetes-Plugin ist nicht installiert. Fragen Sie, wer es betreibt.',
  'states.signIn.noProvider':
    'Das Portal sagt nicht, wie man sich an diesem Cluster anmeldet. Fragen Sie, wer es betreibt.',
} as const;
