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

import { appendFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { KubeClient, type KubeAccess } from '../kubernetes/KubeClient';
import { readControllerMetrics } from './controllerMetrics';
import { recordableKinds, type RecordableKind } from './recordableKinds';
import { watchLines } from './watchLines';
import { withoutSecrets } from './withoutSecrets';

const DISCOVERY =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';
const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';

const listSchema = z.looseObject({
  metadata: z.looseObject({ resourceVersion: z.string() }),
});
const eventSchema = z.object({ type: z.string(), object: z.unknown() });

/** Writes what a cluster says into a folder, in the format of test/recordings. */
export class Recorder {
  private readonly kube: KubeClient;
  private readonly ending = new AbortController();
  private watching: Promise<unknown> = Promise.resolve();
  private startedAt = 0;

  /** @param folder - one that does not exist yet */
  constructor(
    private readonly access: KubeAccess,
    private readonly folder: string,
  ) {
    this.kube = new KubeClient(access);
  }

  /** Lists everything, which is the state at the start, and watches from there on. */
  async start(): Promise<void> {
    await mkdir(this.folder);
    const discovery = await this.kube.read('/apis', DISCOVERY);
    await this.save('discovery.json', discovery);
    await this.save('apis.json', await this.kube.request('GET', '/apis'));
    await this.save('version.json', await this.kube.request('GET', '/version'));
    await this.saveMetrics('start');
    const kinds = recordableKinds(discovery);
    const lists = await Promise.all(kinds.map(kind => this.list(kind)));
    this.startedAt = performance.now();
    await this.save('watch.ndjson');
    await this.save('steps.ndjson');
    this.watching = Promise.all(
      lists.map(({ kind, resourceVersion }) =>
        this.watch(kind, resourceVersion),
      ),
    );
    // Told by `broken` and by `end`.
    this.watching.catch(() => {});
  }

  /** Rejects when a watch breaks, and else resolves when the recording has ended. */
  get broken(): Promise<unknown> {
    return this.watching;
  }

  /** Notes what was just done to the cluster. */
  step(text: string): void {
    this.append('steps.ndjson', { t: this.seconds(), step: text });
  }

  /**
   * Ends the recording.
   *
   * @throws ServiceUnavailableError when a watch broke: what came after it is missing
   */
  async end(): Promise<void> {
    this.step('end');
    this.ending.abort();
    await this.watching;
    await this.saveMetrics('end');
    const kustomizations = recordableKinds(
      await this.kube.read('/apis', DISCOVERY),
    ).find(({ plural }) => plural === 'kustomizations');
    if (kustomizations) {
      const table = await this.kube.read(kustomizations.path, TABLE);
      await this.save('table-kustomizations.json', table);
    }
  }

  private async list(kind: RecordableKind) {
    const list = listSchema.parse(await this.kube.request('GET', kind.path));
    await this.save(`list-${kind.plural}.json`, list);
    return { kind, resourceVersion: list.metadata.resourceVersion };
  }

  private async watch(
    { apiVersion, plural, path }: RecordableKind,
    resourceVersion: string,
  ): Promise<void> {
    const query = `watch=1&allowWatchBookmarks=true&resourceVersion=${resourceVersion}`;
    const { signal } = this.ending;
    try {
      const lines = watchLines(this.access, `${path}?${query}`, signal);
      for await (const line of lines) {
        const { type, object } = eventSchema.parse(JSON.parse(line));
        this.append('watch.ndjson', {
          t: this.seconds(),
          apiVersion,
          resource: plural,
          type,
          object,
        });
      }
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
    if (!signal.aborted) {
      throw new ServiceUnavailableError(`The watch of ${plural} has ended`);
    }
  }

  private async saveMetrics(when: 'start' | 'end'): Promise<void> {
    for (const [controller, text] of await readControllerMetrics(this.kube)) {
      await writeFile(
        join(this.folder, `metrics-${controller}-${when}.txt`),
        text,
      );
    }
  }

  private seconds(): number {
    return Math.round(performance.now() - this.startedAt) / 1000;
  }

  private async save(name: string, value?: unknown): Promise<void> {
    const text =
      value === undefined ? '' : JSON.stringify(withoutSecrets(value));
    await writeFile(join(this.folder, name), text, { flag: 'a' });
  }

  /** At once and in order: what comes first must stand first. */
  private append(name: string, value: unknown): void {
    const line = JSON.stringify(withoutSecrets(value));
    appendFileSync(join(this.folder, name), `${line}\n`);
  }
}
