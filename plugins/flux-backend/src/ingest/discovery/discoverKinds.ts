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

import { ClusterClient } from '../../clusters/ClusterClient';
import { ClusterReadError } from '../../clusters/ClusterReadError';
import { isJsonObject } from '../../clusters/jsonDocument';
import { ServedKind } from '../ServedKind';
import {
  AGGREGATED_DISCOVERY_ACCEPT,
  parseAggregatedDiscovery,
} from './aggregatedDiscovery';
import { UnknownVersion, chooseKinds } from './chooseKinds';
import { readPlainDiscovery } from './plainDiscovery';
import { ServedGroup } from './ServedGroup';

const DEADLINE_MS = 20_000;

/** What discovery found out about Flux on a cluster. */
export interface DiscoveredKinds {
  kinds: ServedKind[];
  /** Groups of which something could not be told: kinds missing from them are not gone. */
  incompleteGroups: ReadonlySet<string>;
  /** What could not be read or is not understood; the kinds above are good all the same. */
  errors: ClusterReadError[];
}

async function readGroups(
  client: ClusterClient,
  signal: AbortSignal | undefined,
): Promise<{ groups: ServedGroup[]; errors: ClusterReadError[] }> {
  const document = await client.getDocument({
    path: '/apis',
    accept: AGGREGATED_DISCOVERY_ACCEPT,
    deadlineMs: DEADLINE_MS,
    signal,
  });
  if (isJsonObject(document) && document.kind === 'APIGroupDiscoveryList') {
    return { groups: parseAggregatedDiscovery(document), errors: [] };
  }
  if (isJsonObject(document) && document.kind === 'APIGroupList') {
    return readPlainDiscovery({
      client,
      groupList: document,
      deadlineMs: DEADLINE_MS,
      signal,
    });
  }
  throw client.badResponse('/apis answered with no list of API groups');
}

function describeUnknown(
  client: ClusterClient,
  unknown: UnknownVersion,
): ClusterReadError {
  const { kind, group, versions } = unknown;
  const words = `${kind} of ${group} is served only as ${versions.join(', ')}`;
  return {
    ...client.badResponse(words).detail,
    kind,
    hint: 'Install a version of this plugin that knows this version of Flux.',
  };
}

/**
 * Asks a cluster which Flux kinds it serves, and in which versions.
 *
 * @throws ClusterReadFailed when the cluster does not tell its API groups
 */
export async function discoverKinds(options: {
  client: ClusterClient;
  /** Which kinds are wanted, by name. */
  isIncluded: (kind: string) => boolean;
  signal?: AbortSignal;
}): Promise<DiscoveredKinds> {
  const { client, isIncluded, signal } = options;
  const { groups, errors } = await readGroups(client, signal);
  const { kinds, unknown } = chooseKinds(groups, isIncluded);
  return {
    kinds,
    incompleteGroups: new Set(
      groups.filter(group => group.incomplete).map(({ group }) => group),
    ),
    errors: [...errors, ...unknown.map(item => describeUnknown(client, item))],
  };
}
