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
  canBeCovered,
  FluxResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { isName, ManifestContext } from './manifests/Manifest';

/** What Flux installs by default, while its controllers are not known. */
const USUAL_CONTROLLERS = [
  'source-controller',
  'kustomize-controller',
  'helm-controller',
  'notification-controller',
];
/** They have no conditions. */
const STATELESS = new Set(['Alert', 'Provider']);
const OPERATOR = 'fluxcd.controlplane.io';

/** What is known of a cluster, as far as manifests need it. */
export function manifestContext(known: {
  cluster: string;
  namespace: string;
  controllers: ReadonlyArray<{ namespace: string; name: string }>;
  resources: readonly FluxResource[];
  kinds: ReadonlyArray<{ group: string; version: string; kind: string }>;
  provider: ApiCoverageProvider;
  rules: AlertRules;
}): ManifestContext {
  const { cluster, namespace, resources, provider, rules } = known;
  const controllers = known.controllers
    .filter(each => each.namespace === namespace && isName(each.name))
    .map(({ name }) => name);
  const places = new Map(
    resources
      .filter(each => canBeCovered(each.kind) && isName(each.namespace))
      .map(each => [
        `${each.kind}/${each.namespace}`,
        { kind: each.kind, namespace: each.namespace },
      ]),
  );
  const kinds = new Map(
    known.kinds.map(({ group, version, kind }) => [
      kind,
      { group, version, kind },
    ]),
  );
  return {
    ...{ cluster, namespace, provider, rules },
    controllers: controllers.length > 0 ? controllers : USUAL_CONTROLLERS,
    kinds: [...kinds.values()].filter(
      ({ kind, version }) => !STATELESS.has(kind) && isName(version),
    ),
    hasOperator: known.kinds.some(({ group }) => group === OPERATOR),
    places: [...places.keys()].sort().flatMap(key => places.get(key) ?? []),
    repositories: resources
      .filter(({ kind }) => kind === 'GitRepository')
      .flatMap(({ url }) => url ?? []),
  };
}
