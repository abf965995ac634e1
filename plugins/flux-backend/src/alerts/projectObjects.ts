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
  FluxResource,
  projectResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError } from '../clusters';
import { KubernetesObject, ServedKind } from '../ingest';

/** An object that cannot be understood, and why. */
export interface BrokenObject {
  name: string;
  error: ClusterReadError;
}

export interface ProjectedObjects {
  resources: FluxResource[];
  broken: BrokenObject[];
}

/** Kubernetes allows no longer names; the database indexes no much longer ones. */
const MAX_NAME = 253;

function whatIsWrong(
  resource: FluxResource,
  kind: ServedKind,
): string | undefined {
  if (resource.kind !== kind.kind) {
    return `it says that it is a ${resource.kind}`;
  }
  return [resource.name, resource.namespace].some(
    name => name.length > MAX_NAME || /[\p{Cc}/]/u.test(name),
  )
    ? 'its name or namespace is none that Kubernetes allows'
    : undefined;
}

/** Reduces objects to what is kept of them, each on its own. */
export function projectObjects(
  cluster: string,
  kind: ServedKind,
  objects: readonly KubernetesObject[],
): ProjectedObjects {
  const projected: ProjectedObjects = { resources: [], broken: [] };
  for (const object of objects) {
    const { name, namespace } = object.metadata;
    const tell = (words: string) =>
      projected.broken.push({
        name: `${namespace ?? ''}/${name}`,
        error: {
          cluster,
          kind: kind.kind,
          ...(namespace && { namespace }),
          reason: 'badResponse',
          message: `Could not understand ${kind.kind} '${
            namespace ?? ''
          }/${name.slice(0, MAX_NAME)}' of cluster '${cluster}': ${words}`,
          hint: 'Look at the object itself; the others of its kind are shown.',
        },
      });
    try {
      const resource = projectResource(cluster, object, {
        apiVersion: `${kind.group}/${kind.version}`,
        kind: kind.kind,
      });
      const wrong = whatIsWrong(resource, kind);
      if (wrong) {
        tell(wrong);
      } else {
        projected.resources.push(resource);
      }
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  }
  return projected;
}
