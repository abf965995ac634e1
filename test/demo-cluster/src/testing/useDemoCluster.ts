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

import type { JsonObject } from '@backstage/types';
import { DemoCluster } from '../DemoCluster';
import type { DemoClusterOptions } from '../DemoClusterOptions';
import { WatchLines } from './watchLines';

/** Where the Kustomizations of all namespaces are. */
export const KUSTOMIZATIONS =
  '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations';

/** Where a Kustomization of the namespace `apps` is. */
export function pathOf(name: string): string {
  return `/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/apps/kustomizations/${name}`;
}

/** An answer as tests look at it. */
export interface Answer {
  status: number;
  headers: Headers;
  // A test knows what it asked for.
  body: ReturnType<typeof JSON.parse>;
}

/** A demo cluster for each test of a suite, and the calls that a client makes. */
export function useDemoCluster() {
  let cluster: DemoCluster | undefined;
  let watches: WatchLines[] = [];
  afterEach(async () => {
    watches.forEach(watch => watch.close());
    watches = [];
    await cluster?.close();
    cluster = undefined;
  });

  const current = () => {
    if (!cluster) {
      throw new Error('The test has not started a demo cluster');
    }
    return cluster;
  };
  const call = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(current().url + path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const { status, headers } = response;
    return { status, headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    async start(
      options: Partial<DemoClusterOptions> &
        Pick<DemoClusterOptions, 'recording'>,
    ) {
      cluster = await DemoCluster.start({
        name: 'production',
        stepped: true,
        ...options,
      });
      return cluster;
    },
    call,
    get: (path: string, accept = 'application/json') =>
      call(path, { headers: { accept } }),
    patch: (
      path: string,
      patch: JsonObject,
      type = 'application/merge-patch+json',
    ) =>
      call(path, {
        method: 'PATCH',
        headers: { 'content-type': type },
        body: JSON.stringify(patch),
      }),
    /** Watches Kustomizations. */
    async watch(query = '', init?: RequestInit, path = KUSTOMIZATIONS) {
      const url = `${current().url}${path}?watch=true${query && `&${query}`}`;
      const watch = await WatchLines.open(url, init);
      watches.push(watch);
      return watch;
    },
  };
}
