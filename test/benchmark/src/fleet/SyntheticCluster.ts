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

import { NotFoundError } from '@backstage/errors';
import {
  DemoCluster,
  ServedObject,
  syntheticRecording,
} from '@fluxwatch/demo-cluster';
import { applied } from './applied';
import { RequestCount } from './fleetCommands';
import { fleetSize } from './fleetSize';
import { SyntheticControllers } from './SyntheticControllers';

type Objects = ReturnType<typeof syntheticRecording>['lists'][number]['items'];

const HISTORY = 20_000;
/** Read again and again to see how the controllers do, whoever looks. */
const SCHEDULED = new Set(['deployments', 'pods', 'leases']);

/** A demo cluster that can be filled with resources, emptied, and changed. */
export class SyntheticCluster {
  readonly #demo: DemoCluster;
  readonly #objects: Objects;
  readonly #kustomizations: Objects;
  readonly #controllers: SyntheticControllers;

  private constructor(
    demo: DemoCluster,
    objects: Objects,
    controllers: SyntheticControllers,
  ) {
    this.#demo = demo;
    this.#objects = objects;
    this.#controllers = controllers;
    this.#kustomizations = objects.filter(
      ({ kind }) => kind === 'Kustomization',
    );
  }

  /** Starts a cluster that serves the kinds and has controllers, but no resources yet. */
  static async start(
    name: string,
    resources: number,
  ): Promise<SyntheticCluster> {
    const recording = syntheticRecording(fleetSize(resources));
    const controllers = new SyntheticControllers();
    const demo = await DemoCluster.start({
      name,
      token: `benchmark-${name}`,
      historySize: HISTORY,
      recording: controllers.addTo({
        ...recording,
        lists: recording.lists.map(list => ({ ...list, items: [] })),
      }),
    });
    return new SyntheticCluster(
      demo,
      recording.lists.flatMap(({ items }) => items),
      controllers,
    );
  }

  get name(): string {
    return this.#demo.name;
  }

  get address(): { name: string; url: string; token: string } {
    const { name, url, token = '' } = this.#demo;
    return { name, url, token };
  }

  fill(resources: number): void {
    for (const object of this.#objects.slice(0, resources)) {
      this.#demo.upsert(object);
    }
  }

  /** @param resources - how many each controller counts from now on */
  setCounted(resources: number): void {
    this.#controllers.resources = resources;
  }

  empty(): void {
    for (const { apiVersion, kind, metadata } of this.#objects) {
      const { namespace, name } = metadata;
      this.#demo.remove({ apiVersion, kind, namespace, name });
    }
  }

  get kustomizations(): number {
    return this.#kustomizations.length;
  }

  /** @param index - of the Kustomization, the number in its name */
  change(index: number, revision: string): void {
    const kustomization = this.#kustomization(index);
    this.#demo.upsert(applied(kustomization, revision, Date.now()));
  }

  clearRequests(): void {
    this.#demo.clearRequests();
  }

  requestCounts(): RequestCount[] {
    const counts = new Map<string, RequestCount>();
    for (const { verb, path, plural } of this.#demo.requests) {
      const key = `${verb} ${path}`;
      const cluster = this.name;
      const ofObjects =
        plural !== undefined && verb !== 'watch' && !SCHEDULED.has(plural);
      const found = counts.get(key) ?? {
        ...{ cluster, verb, path, ofObjects },
        count: 0,
      };
      counts.set(key, { ...found, count: found.count + 1 });
    }
    return [...counts.values()];
  }

  #kustomization(index: number): ServedObject {
    const { apiVersion, kind, metadata } = this.#kustomizations[index];
    const { namespace, name } = metadata;
    const object = this.#demo.get({ apiVersion, kind, namespace, name });
    if (!object) {
      throw new NotFoundError(
        `Cluster ${this.name} has no Kustomization ${namespace}/${name} yet`,
      );
    }
    return object;
  }
}
