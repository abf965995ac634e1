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
  ApiClusterState,
  ApiResource,
} from '@fluxwatch/backstage-plugin-flux-common';

/** What the search of the HTTP API looks through, and what else a row shows. */
function searchText(resource: ApiResource, title: string | undefined): string {
  const { cause, cluster, kind, name, namespace, revisions, source, url } =
    resource;
  return [
    name,
    namespace,
    kind,
    cluster,
    title,
    cause?.message,
    revisions.applied?.text,
    revisions.attempted?.text,
    revisions.origin?.text,
    url,
    source?.url,
  ]
    .join('\n')
    .toLocaleLowerCase('en-US');
}

/** Those resources that contain the text anywhere a reader would look for it. */
export function filterResources(
  resources: readonly ApiResource[],
  clusters: readonly ApiClusterState[],
  text: string,
): readonly ApiResource[] {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  if (wanted === '') {
    return resources;
  }
  const titles = new Map(clusters.map(({ name, title }) => [name, title]));
  return resources.filter(resource =>
    searchText(resource, titles.get(resource.cluster)).includes(wanted),
  );
}
