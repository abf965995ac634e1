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

import {
  AlertRules,
  ApiCoverageProvider,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Document } from 'yaml';

/** What the manifests for a cluster are filled in with. */
export interface ManifestContext {
  cluster: string;
  /** Where Flux is installed. */
  namespace: string;
  /** The names of the Deployments of its controllers. */
  controllers: readonly string[];
  /** The kinds that the cluster serves and that report whether they are ready. */
  kinds: ReadonlyArray<{ group: string; version: string; kind: string }>;
  /** Flux Operator is there, which tells the state of every resource itself. */
  hasOperator: boolean;
  /** Where there are resources whose events an Alert can pass on. */
  places: ReadonlyArray<{ kind: string; namespace: string }>;
  /** The web addresses of the Git repositories that Flux fetches. */
  repositories: readonly string[];
  provider: ApiCoverageProvider;
  rules: AlertRules;
}

/** One object to apply, and what to know or to do before. */
export interface Manifest {
  object: Record<string, unknown>;
  comment?: readonly string[];
}

/** Names that go into selectors and queries: as Kubernetes allows them. */
const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Whether Kubernetes would take it for a name; a cluster may say anything. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/**
 * A name in one line of what is printable: parsers of YAML do not agree on what
 * else ends a line.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Some objects as one YAML text. */
export function toYaml(manifests: readonly Manifest[]): string {
  return manifests
    .map(({ object, comment }) => {
      const document = new Document(object, { aliasDuplicateObjects: false });
      if (comment) {
        document.commentBefore = comment.map(line => ` ${line}`).join('\n');
      }
      return document.toString({ lineWidth: 0 });
    })
    .join('---\n');
}
