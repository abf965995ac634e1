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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  ApiController,
  ApiControllerList,
} from '@fluxwatch/backstage-plugin-flux-common';
import { DemoCluster } from '@fluxwatch/demo-cluster';
import { Portal, startPortal, until } from './startPortal';

const RECORDING = resolve(
  __dirname,
  '../../../../../test/recordings/incidents',
);
const TOKEN = 'cluster-token';
export const NAMESPACE = 'flux-system';
export const RULE = 'FluxControllerDown';
export const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: NAMESPACE,
};

/**
 * A portal with two clusters, `production` and `staging`, for all tests of a suite;
 * each of them leaves `production` with all of its controllers up.
 */
export function useControllers() {
  let directory: string;
  let cluster: DemoCluster;
  let other: DemoCluster;
  let portal: Portal;

  async function start(name: string) {
    const started = await DemoCluster.start({
      ...{ recording: RECORDING, name, token: TOKEN, stepped: true },
      bookmarkIntervalMs: 500,
    });
    return started;
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'flux-controllers-'));
    cluster = await start('production');
    other = await start('staging');
    portal = await startPortal({
      directory,
      flux: { rules: { [RULE]: { for: '1s' } } },
      clusters: [
        ...[cluster, other].map(({ name, url }) => ({
          ...{ name, url, authProvider: 'serviceAccount' },
          serviceAccountToken: TOKEN,
        })),
        { name: 'own-token', url: cluster.url, authProvider: 'google' },
      ],
    });
    await until(
      'all controllers are known',
      async () => {
        const { items } = await portal.api.listControllers({});
        return items.length === 12 && items.every(({ stats }) => stats);
      },
      45_000,
    );
  }, 60_000);

  afterAll(async () => {
    await portal?.stop();
    await Promise.all([cluster?.close(), other?.close()]);
    await rm(directory, { recursive: true, force: true });
  });

  afterEach(async () => {
    await cluster.clearFaults();
    await until(
      'production is well',
      async () => {
        const { items, errors } = await list();
        return (
          errors.length === 0 &&
          items.length === 6 &&
          items.every(item => item.state === 'up' && !item.metricsError)
        );
      },
      30_000,
    );
  }, 40_000);

  function list(): Promise<ApiControllerList> {
    return portal.api.listControllers({ cluster: ['production'] });
  }

  async function production() {
    const { items } = await portal.api.listClusters();
    return items.find(({ name }) => name === 'production');
  }

  async function find(name: string): Promise<ApiController> {
    const { items } = await list();
    const found = items.find(item => item.name === name);
    if (!found) {
      throw new Error(`The API does not know ${name}`);
    }
    return found;
  }

  /** Changes a Deployment as Kubernetes, or whoever runs it, would. */
  function change(
    name: string,
    fields: { image?: string; readyReplicas?: number },
    on = cluster,
  ) {
    const object = on.get({ ...DEPLOYMENT, name });
    const text = JSON.stringify(object)
      .replace(/"image":"[^"]*"/, match =>
        fields.image ? `"image":"${fields.image}"` : match,
      )
      .replace(/"readyReplicas":\d+/, match =>
        fields.readyReplicas === undefined
          ? match
          : `"readyReplicas":${fields.readyReplicas}`,
      );
    on.upsert(JSON.parse(text));
  }

  return {
    api: () => portal.api,
    cluster: () => cluster,
    other: () => other,
    list,
    production,
    find,
    change,
  };
}
