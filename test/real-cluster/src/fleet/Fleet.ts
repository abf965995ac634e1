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

import { readFile } from 'node:fs/promises';
import { HOST_NAMES } from '../addresses/addresses';
import { KubeClient } from '../kubernetes/KubeClient';
import type { KubeObject } from '../kubernetes/KubeObject';
import type { ClusterHandle } from '../launcher/RealCluster';
import { inPackage } from '../packageFolder';
import { archive } from './archive';
import { ChartRepository } from './ChartRepository';
import { FleetRepository, type FileChanges } from './FleetRepository';
import { OciRegistry } from './OciRegistry';

/** The token that the Receiver of the fleet makes the path of its webhook from. */
const RECEIVER_TOKEN = 'fleet';

const CHARTS = { name: 'charts', namespace: 'flux-system' };

/** The name of the source and of the Kustomization that all others come from. */
const FLUX_SYSTEM = { name: 'flux-system', namespace: 'flux-system' };

/** What Flux applies to a cluster, and where it all comes from. */
export class Fleet {
  readonly repository: FleetRepository;
  readonly charts: ChartRepository;
  readonly registry: OciRegistry;
  readonly kube: KubeClient;

  /** @param cluster - one whose fleet is there already, or is to be made by `create` */
  constructor({ folder, ports, access }: ClusterHandle) {
    this.repository = new FleetRepository(folder.at('data'));
    this.charts = new ChartRepository(folder.at('data', 'charts'));
    this.registry = new OciRegistry(`http://127.0.0.1:${ports.registry}`);
    this.kube = new KubeClient(access.admin);
  }

  /**
   * Fills the sources of a cluster that is ready, and has Flux apply them: some
   * twenty resources of every kind, all of which become ready.
   */
  static async create(cluster: ClusterHandle): Promise<Fleet> {
    const fleet = new Fleet(cluster);
    await fleet.repository.create(inPackage('fleet', 'repository'));
    await fleet.publishChart('1.0.0');
    await fleet.publishSettings();
    await fleet.publishImage('6.7.0');
    for (const object of bootstrap()) {
      await fleet.kube.apply(object);
    }
    return fleet;
  }

  /** Publishes the chart `web` under a version, with other values than its own. */
  async publishChart(
    version: string,
    values: Record<string, string> = {},
  ): Promise<void> {
    const charts = inPackage('fleet', 'charts');
    await this.charts.publish(charts, 'web', version, values);
  }

  /** Commits new texts of files, and has Flux fetch them now. */
  async commit(message: string, changes: FileChanges): Promise<void> {
    await this.repository.commit(message, changes);
    await this.reconcile();
  }

  /** Commits files as they were in the first commit, and has Flux fetch them now. */
  async restore(message: string, ...names: string[]): Promise<void> {
    const texts = names.map(async name => [name, await firstText(name)]);
    await this.commit(message, Object.fromEntries(await Promise.all(texts)));
  }

  /** Has Flux fetch the git repository, or the index of the charts, now. */
  async reconcile(source: 'git' | 'charts' = 'git'): Promise<void> {
    await this.kube.merge(
      {
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        ...(source === 'git'
          ? { kind: 'GitRepository', metadata: FLUX_SYSTEM }
          : { kind: 'HelmRepository', metadata: CHARTS }),
      },
      {
        metadata: {
          annotations: {
            'reconcile.fluxcd.io/requestedAt': new Date().toISOString(),
          },
        },
      },
    );
  }

  /** Publishes an image of podinfo: a tag, for nothing ever runs it. */
  async publishImage(tag: string): Promise<void> {
    await this.registry.push('podinfo', tag, Buffer.from(tag), {
      source: 'https://github.com/stefanprodan/podinfo',
      revision: tag,
    });
  }

  private async publishSettings(): Promise<void> {
    const folder = inPackage('fleet', 'settings');
    await this.registry.push('settings', 'stable', await archive(folder, '.'), {
      source: `http://${HOST_NAMES.git}/fleet.git`,
      revision: 'stable@sha1:0000000000000000000000000000000000000000',
    });
  }
}

/** The text of a file of the fleet in its first commit. */
export function firstText(name: string): Promise<string> {
  return readFile(inPackage('fleet', 'repository', name), 'utf8');
}

/** What `flux bootstrap` would apply, and the Secret that is in no repository. */
function bootstrap(): KubeObject[] {
  const metadata = FLUX_SYSTEM;
  return [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { ...metadata, name: 'receiver-token' },
      stringData: { token: RECEIVER_TOKEN },
    },
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata,
      spec: {
        interval: '30s',
        url: `http://${HOST_NAMES.git}/fleet.git`,
        ref: { branch: 'main' },
      },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata,
      spec: {
        interval: '30s',
        retryInterval: '10s',
        path: './clusters/production',
        prune: true,
        sourceRef: { kind: 'GitRepository', name: 'flux-system' },
      },
    },
  ];
}
