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
import { Cluster } from './Cluster';
import { ClusterReadError } from './ClusterReadError';
import { NameFilter, createNameTest, findMissingNames } from './nameFilter';
import { printableText } from './printableText';

/** The clusters that the portal knows and this plugin reads, and what is wrong with others. */
export interface ClusterListing {
  clusters: Cluster[];
  errors: ClusterReadError[];
}

/** Their strategies in the Kubernetes plugin take the token from the user's request. */
const USER_TOKEN_PROVIDERS = new Set(['aks', 'google', 'oidc']);

const listSchema = z.object({ items: z.array(z.unknown()) });

const clusterSchema = z.object({
  // Goes into a header of every request: only what fits there, and survives it unchanged.
  name: z.string().regex(/^[!-~]([ -~]*[!-~])?$/),
  title: z.string().optional(),
  dashboardUrl: z.string().optional(),
  authProvider: z.string().default(''),
  oidcTokenProvider: z.string().optional(),
});

function listingError(
  cluster: string,
  reason: 'badResponse' | 'unknownCluster',
  message: string,
): ClusterReadError {
  const hint =
    'Check the clusters in the Kubernetes configuration of Backstage.';
  return { cluster, reason, message, hint };
}

function isWebUrl(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

function describeItem(item: unknown): string {
  const named = z.object({ name: z.string() }).safeParse(item);
  return named.success ? printableText(named.data.name) : '';
}

function toCluster(parsed: z.infer<typeof clusterSchema>): Cluster {
  const { dashboardUrl, ...rest } = parsed;
  return {
    ...rest,
    ...(dashboardUrl && isWebUrl(dashboardUrl) ? { dashboardUrl } : {}),
    needsSignIn: USER_TOKEN_PROVIDERS.has(parsed.authProvider),
  };
}

/**
 * Checks what the Kubernetes plugin lists and picks the clusters to read. A
 * cluster that cannot be used, or that was asked for and is not there, is an
 * error of its own and hides no other.
 *
 * @returns undefined when the document is no list of clusters at all
 */
export function parseClusterListing(
  document: unknown,
  filter: NameFilter,
): ClusterListing | undefined {
  const list = listSchema.safeParse(document);
  if (!list.success) {
    return undefined;
  }
  const isIncluded = createNameTest(filter);
  const clusters = new Map<string, Cluster>();
  const present: string[] = [];
  const errors: ClusterReadError[] = [];
  for (const item of list.data.items) {
    const parsed = clusterSchema.safeParse(item);
    if (!parsed.success) {
      const name = describeItem(item);
      errors.push(
        listingError(
          name,
          'badResponse',
          `The Kubernetes plugin lists a cluster '${name}' that cannot be asked for by its name`,
        ),
      );
      continue;
    }
    const { name } = parsed.data;
    present.push(name);
    if (clusters.has(name)) {
      errors.push(
        listingError(
          name,
          'badResponse',
          `The Kubernetes plugin lists two clusters named '${name}'; the first is read`,
        ),
      );
    } else if (isIncluded(name)) {
      clusters.set(name, toCluster(parsed.data));
    }
  }
  for (const name of findMissingNames(filter, present)) {
    errors.push(
      listingError(
        name,
        'unknownCluster',
        `Cluster '${name}' is to be read, but the Kubernetes plugin does not list it`,
      ),
    );
  }
  return { clusters: [...clusters.values()], errors };
}
