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

import { z } from 'zod';

/** A kind that is recorded. */
export interface RecordableKind {
  apiVersion: string;
  /** The name in paths. */
  plural: string;
  path: string;
}

/** Aggregated discovery, apidiscovery.k8s.io/v2. */
const discoverySchema = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string() }),
      versions: z.array(
        z.object({
          version: z.string(),
          resources: z.array(
            z.object({ resource: z.string(), verbs: z.array(z.string()) }),
          ),
        }),
      ),
    }),
  ),
});

const FLUX_GROUP = /\.fluxcd\.io$|^fluxcd\.controlplane\.io$/;

/** What Flux resources are about: never Secrets, nor anything that may hold one. */
const COMPANIONS: RecordableKind[] = [
  { apiVersion: 'v1', plural: 'events', path: '/api/v1/events' },
  { apiVersion: 'v1', plural: 'pods', path: '/api/v1/pods' },
  {
    apiVersion: 'apps/v1',
    plural: 'deployments',
    path: '/apis/apps/v1/deployments',
  },
  {
    apiVersion: 'apps/v1',
    plural: 'replicasets',
    path: '/apis/apps/v1/replicasets',
  },
];

/** All Flux kinds that a cluster serves, in the version that it prefers, and their companions. */
export function recordableKinds(discovery: unknown): RecordableKind[] {
  const { items } = discoverySchema.parse(discovery);
  const flux = items
    .filter(({ metadata }) => FLUX_GROUP.test(metadata.name))
    .flatMap(({ metadata, versions }) =>
      versions.flatMap(({ version, resources }) =>
        resources
          .filter(({ verbs }) => verbs.includes('watch'))
          .map(({ resource: plural }) => {
            const apiVersion = `${metadata.name}/${version}`;
            return {
              apiVersion,
              plural,
              path: `/apis/${apiVersion}/${plural}`,
            };
          }),
      ),
    );
  // The versions of a group stand in the order of preference, and each holds
  // other kinds: Receivers are v1, Alerts still v1beta3.
  const preferred = flux.filter(
    ({ plural }, index) =>
      flux.findIndex(other => other.plural === plural) === index,
  );
  return [...preferred, ...COMPANIONS];
}
