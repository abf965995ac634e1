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
  FLUX_KINDS,
  formatResourceRef,
  projectResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import type { ResourceRecord } from '@fluxwatch/backstage-plugin-flux-common';
import type { KubeClient } from '@fluxwatch/real-cluster';
import { z } from 'zod';
import { newJudge } from './newJudge';

const groupsSchema = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      versions: z.array(z.object({ groupVersion: z.string() })),
    }),
  ),
});
const kindsSchema = z.object({
  resources: z.array(z.object({ name: z.string(), kind: z.string() })),
});
const listSchema = z.object({ items: z.array(z.unknown()) });

/** Where a cluster serves a kind of Flux. */
interface ServedKind {
  kind: string;
  apiVersion: string;
  plural: string;
}

/** The kinds of Flux that a cluster serves, each in the version that it prefers. */
export async function servedKinds(kube: KubeClient): Promise<ServedKind[]> {
  const { groups } = groupsSchema.parse(await kube.request('GET', '/apis'));
  const served: ServedKind[] = [];
  for (const { name, versions } of groups) {
    const wanted = FLUX_KINDS.filter(({ group }) => group === name);
    for (const { groupVersion } of wanted.length > 0 ? versions : []) {
      const { resources } = kindsSchema.parse(
        await kube.request('GET', `/apis/${groupVersion}`),
      );
      for (const { kind, plural } of wanted) {
        const isHere = resources.some(resource => resource.name === plural);
        if (isHere && !served.some(other => other.kind === kind)) {
          served.push({ kind, apiVersion: groupVersion, plural });
        }
      }
    }
  }
  return served;
}

/** A resource as the cluster tells it, and as we judge it. */
export interface JudgedObject {
  object: unknown;
  record: ResourceRecord;
}

/** Every resource of a cluster, by its text form. */
export async function readCluster(
  kube: KubeClient,
  kinds: readonly ServedKind[],
): Promise<Map<string, JudgedObject>> {
  const judge = newJudge();
  const objects = new Map<string, unknown>();
  const lists = await Promise.all(
    kinds.map(async ({ kind, apiVersion, plural }) => {
      const path = `/apis/${apiVersion}/${plural}`;
      const { items } = listSchema.parse(await kube.request('GET', path));
      return {
        type: 'list' as const,
        kind,
        resources: items.map(item => {
          const resource = projectResource('real', item, { apiVersion, kind });
          objects.set(formatResourceRef(resource), item);
          return resource;
        }),
      };
    }),
  );
  judge.apply(lists, Date.now());
  return new Map(
    [...judge.records()].map(record => {
      const ref = formatResourceRef(record.resource);
      return [ref, { object: objects.get(ref), record }];
    }),
  );
}
