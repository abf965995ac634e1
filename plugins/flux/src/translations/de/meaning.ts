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

export const meaning = {
  'meaning.heading': 'Was das heißt',
  'meaning.what.healthCheck':
    'Die Manifeste wurden angewandt, aber was sie beschreiben, wurde nicht rechtzeitig gesund.',
  'meaning.what.build':
    'Die Manifeste ließen sich nicht bauen, also wurde nichts davon angewandt.',
  'meaning.what.path':
    'Die Quelle wurde geholt, aber das Gesuchte ist nicht darin.',
  'meaning.what.apply': 'Der Cluster hat einen Teil der Manifeste abgelehnt.',
  'meaning.what.prune':
    'Was nicht mehr in der Quelle ist, ließ sich nicht löschen.',
  'meaning.what.dependency':
    'Es wurde nicht versucht: eine Abhängigkeit ist nicht bereit.',
  'meaning.what.sourceNotReady':
    'Es wurde nicht versucht: die Quelle ist nicht bereit.',
  'meaning.what.helmAction':
    'Helm konnte die neue Version des Release nicht in Gang bringen.',
  'meaning.what.helmRemediated':
    'Die neue Version des Release scheiterte, und Flux ging auf die vorige zurück.',
  'meaning.what.helmTest':
    'Das Release ist installiert, aber seine eigenen Tests scheiterten.',
  'meaning.what.values':
    'Die Werte des Release ließen sich nicht zusammenstellen.',
  'meaning.what.git': 'Das Repository war nicht lesbar.',
  'meaning.what.authentication': 'Die Zugangsdaten wurden nicht angenommen.',
  'meaning.what.verification':
    'Die Signatur ließ sich nicht prüfen, also wird es nicht benutzt.',
  'meaning.what.registry': 'Das Artefakt oder Chart ließ sich nicht holen.',
  'meaning.what.chart':
    'Das genannte Chart oder seine Version ist nicht zu finden oder zu bauen.',
  'meaning.what.invalid': 'Was in der Ressource selbst steht, ist ungültig.',
  'meaning.what.access': 'Sie verweist auf etwas, das sie nicht benutzen darf.',
  'meaning.what.storage':
    'Die Quelle wurde gelesen, aber Flux konnte sie nicht speichern.',
  'meaning.what.failing': 'Flux konnte nicht tun, was die Ressource verlangt.',
  'meaning.what.blocked':
    'Sie wartet auf etwas anderes und wurde nicht versucht.',
  'meaning.what.suspended': 'Jemand hat Flux gesagt, sie in Ruhe zu lassen.',
  'meaning.what.terminating':
    'Sie wird gelöscht, und was ihr gehört, geht mit.',
  'meaning.what.progressing': 'Flux arbeitet daran.',
  'meaning.helps.healthCheck':
    'Meist hilft: Ereignisse und Logs der genannten Workload ansehen, dann korrigieren oder den Commit zurücknehmen.',
  'meaning.helps.build':
    'Meist hilft: kustomize build auf dem Pfad ausführen, die genannte Datei korrigieren und pushen.',
  'meaning.helps.path':
    'Meist hilft: Pfad oder Namen in der Ressource korrigieren oder das Fehlende pushen.',
  'meaning.helps.apply':
    'Meist hilft: das genannte Objekt korrigieren oder dem Service-Account von Flux das Recht dazu geben.',
  'meaning.helps.prune':
    'Meist hilft: die Finalizer des genannten Objekts und die Rechte des Service-Accounts ansehen.',
  'meaning.helps.dependency':
    'Meist ist hier nichts zu tun. Ist die Abhängigkeit repariert, geht es weiter.',
  'meaning.helps.sourceNotReady':
    'Meist ist hier nichts zu tun. Ist die Quelle repariert, geht es weiter.',
  'meaning.helps.helmAction':
    'Meist hilft: Meldung und Pods des Release ansehen, dann andere Werte oder eine andere Chart-Version pushen.',
  'meaning.helps.helmRemediated':
    'Derweil dient die ältere Version. Nachlesen, warum die neue scheiterte, und korrigieren.',
  'meaning.helps.helmTest':
    'Meist hilft: die Logs des genannten Test-Pods ansehen.',
  'meaning.helps.values':
    'Meist hilft: die ConfigMaps und Secrets prüfen, aus denen die Werte kommen.',
  'meaning.helps.git':
    'Meist hilft: URL und Branch prüfen, und ob der Cluster den Server erreicht.',
  'meaning.helps.authentication':
    'Meist hilft: das Secret oder Token erneuern, auf das die Ressource verweist.',
  'meaning.helps.verification':
    'Meist hilft: prüfen, wer signiert hat und welchen Schlüsseln die Ressource traut.',
  'meaning.helps.registry':
    'Meist hilft: URL, Tag oder Version prüfen, und ob der Cluster die Registry erreicht.',
  'meaning.helps.chart': 'Meist hilft: Namen und Version des Charts prüfen.',
  'meaning.helps.invalid':
    'Meist hilft: das genannte Feld korrigieren und pushen.',
  'meaning.helps.access':
    'Meist hilft: etwas im selben Namespace benutzen oder den Zugriff erlauben lassen.',
  'meaning.helps.storage':
    'Meist hilft: Platte und Logs des source-controllers ansehen.',
  'meaning.helps.failing': 'Meist sagt die Meldung, was zu korrigieren ist.',
  'meaning.helps.blocked':
    'Meist ist hier nichts zu tun. Ist das andere repariert, geht es weiter.',
  'meaning.helps.suspended':
    'Ist der Anlass vorbei: flux resume, oder suspend aus dem Manifest nehmen.',
  'meaning.helps.terminating':
    'Dauert es lange: die Finalizer ansehen, und ob der Controller dazu läuft.',
  'meaning.helps.progressing': 'Nichts zu tun als warten.',
  'meaning.next.everyInterval': 'Flux versucht es alle {{duration}} wieder.',
  'meaning.next.withBackoff':
    'Flux versucht es von selbst wieder, mit wachsendem Abstand.',
  'meaning.next.byItself': 'Flux versucht es von selbst wieder.',
  'meaning.next.stalledRetries':
    'Flux hat alle Versuche verbraucht und aufgegeben: weiter geht es erst, wenn sich Werte, Chart oder Ressource ändern, oder jemand zurücksetzt (flux reconcile hr {{name}} -n {{namespace}} --reset).',
  'meaning.next.stalled':
    'Flux hat aufgegeben: weiter geht es erst, wenn sich die Ressource selbst ändert.',
  'meaning.next.follows':
    'Flux versucht es von selbst wieder, sobald das bereit ist.',
  'meaning.next.frozen': 'Flux tut nichts damit, bis es fortgesetzt wird.',
  'meaning.next.noRollback':
    'Auf die ältere Version geht es nicht von selbst zurück.',
} as const;
