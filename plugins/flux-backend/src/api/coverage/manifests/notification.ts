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

import { Manifest, ManifestContext, oneLine } from './Manifest';
import { PROVIDERS } from './providers';

/** More belong into Alerts of their own. */
const MAX_SOURCES = 100;

/** A repository of which such a host tells commit statuses, over https. */
function repositoryAt(
  host: string,
  repositories: readonly string[],
): string | undefined {
  return repositories
    .filter(url => URL.canParse(url))
    .map(url => new URL(url))
    .find(
      ({ protocol, hostname }) =>
        protocol === 'https:' && hostname.includes(host),
    )?.href;
}

function sourcesOf({ places, provider }: ManifestContext) {
  const { commitStatus } = PROVIDERS[provider];
  return places
    .filter(({ kind }) => !commitStatus || kind === 'Kustomization')
    .slice(0, MAX_SOURCES)
    .map(({ kind, namespace }) => ({ kind, namespace, name: '*' }));
}

/** A Provider, an Alert that covers what is on the cluster, and how to make their Secret. */
export function notification(context: ManifestContext): Manifest[] {
  const { cluster, namespace, provider, repositories } = context;
  const { spec, secret, commitStatus } = PROVIDERS[provider];
  const name = `fluxwatch-${provider}`;
  const repository =
    commitStatus && repositoryAt(commitStatus.host, repositories);
  const sources = sourcesOf(context);
  return [
    {
      comment: secret && [
        `Make its Secret first, with ${secret.content}:`,
        `kubectl -n ${namespace} create secret generic ${name} --from-literal=${
          secret.key
        }="$${secret.key.toUpperCase()}"`,
      ],
      object: {
        apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
        kind: 'Provider',
        metadata: { name, namespace },
        spec: {
          type: provider,
          ...spec,
          ...(repository && { address: repository }),
          ...(secret && { secretRef: { name } }),
        },
      },
    },
    {
      object: {
        apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
        kind: 'Alert',
        metadata: { name, namespace },
        spec: {
          providerRef: { name },
          // A commit status is set when all is well, too.
          eventSeverity: commitStatus ? 'info' : 'error',
          eventMetadata: { cluster: oneLine(cluster) },
          eventSources:
            sources.length > 0
              ? sources
              : [{ kind: 'Kustomization', namespace, name: '*' }],
        },
      },
    },
  ];
}
