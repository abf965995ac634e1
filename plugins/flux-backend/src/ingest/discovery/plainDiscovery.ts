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
import {
  ClusterReadError,
  ClusterReadFailed,
} from '../../clusters/ClusterReadError';
import {
  JsonObject,
  isJsonObject,
  objectAt,
  objectsAt,
  stringAt,
} from '../../clusters/jsonDocument';
import { stringsAt } from './aggregatedDiscovery';
import { isFluxGroup } from './fluxVersions';
import { ServedGroup, ServedResource } from './ServedGroup';

function toResource(resource: JsonObject): ServedResource {
  return {
    plural: stringAt(resource, 'name') ?? '',
    kind: stringAt(resource, 'kind') ?? '',
    namespaced: resource.namespaced === true,
    verbs: stringsAt(resource, 'verbs'),
  };
}

/** The versions of a group, the server's favourite first. */
function versionsOf(group: JsonObject): string[] {
  const preferred = stringAt(objectAt(group, 'preferredVersion'), 'version');
  const served = objectsAt(group, 'versions').flatMap(
    version => stringAt(version, 'version') ?? [],
  );
  return [
    ...new Set(preferred === undefined ? served : [preferred, ...served]),
  ];
}

/**
 * Reads the Flux groups of an APIGroupList one version at a time, as servers
 * before Kubernetes 1.26 (and some in front of newer ones) want it. A version
 * that cannot be read is an error and leaves the others alone.
 */
export async function readPlainDiscovery(options: {
  client: ClusterClient;
  groupList: JsonObject;
  deadlineMs: number;
  signal?: AbortSignal;
}): Promise<{ groups: ServedGroup[]; errors: ClusterReadError[] }> {
  const { client, groupList, deadlineMs, signal } = options;
  const errors: ClusterReadError[] = [];
  const groups: ServedGroup[] = [];
  for (const item of objectsAt(groupList, 'groups')) {
    const group = stringAt(item, 'name') ?? '';
    if (!isFluxGroup(group)) {
      continue;
    }
    const served: ServedGroup = { group, versions: [], incomplete: false };
    groups.push(served);
    for (const version of versionsOf(item)) {
      try {
        const document = await client.getDocument({
          path: `/apis/${group}/${encodeURIComponent(version)}`,
          deadlineMs,
          signal,
        });
        if (!isJsonObject(document)) {
          throw client.badResponse(
            `discovery of ${group}/${version} is not an object`,
          );
        }
        const resources = objectsAt(document, 'resources').map(toResource);
        served.versions.push({ version, resources });
      } catch (error) {
        if (!(error instanceof ClusterReadFailed)) {
          throw error;
        }
        errors.push(error.detail);
        served.incomplete = true;
      }
    }
  }
  return { groups, errors };
}
