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

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Child } from '../child/Child';
import { BenchmarkEntity } from './entities';
import { backendFolder, reportProcess } from '../places';
import { PortalApi } from './PortalApi';
import { ClusterAddress, portalConfig } from './portalConfig';
import { processCommands } from './processCommands';

const START_MS = 120_000;

/** What a portal is started with. */
export interface PortalOptions {
  clusters: readonly ClusterAddress[];
  entities: readonly BenchmarkEntity[];
  logFile: string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise(done => server.close(done));
  return z.object({ port: z.number() }).parse(address).port;
}

/** The backend of the demo portal in a process of its own. */
export class Portal {
  readonly #child: Child;
  readonly #databaseFolder: string;
  readonly baseUrl: string;

  private constructor(child: Child, databaseFolder: string, baseUrl: string) {
    this.#child = child;
    this.#databaseFolder = databaseFolder;
    this.baseUrl = baseUrl;
  }

  /** Starts a portal with an empty database and returns when it answers. */
  static async start(options: PortalOptions): Promise<Portal> {
    const { clusters, entities, logFile } = options;
    const folder = await mkdtemp(join(tmpdir(), 'fluxwatch-benchmark-'));
    // However this program ends.
    process.once('exit', () =>
      rmSync(folder, { recursive: true, force: true }),
    );
    const port = await freePort();
    const configFile = join(folder, 'app-config.yaml');
    const catalogFile = join(folder, 'catalog.yaml');
    const databaseFolder = join(folder, 'database');
    const config = portalConfig({
      ...{ port, clusters, databaseFolder, catalogFile },
    });
    await mkdir(dirname(logFile), { recursive: true });
    await mkdir(databaseFolder);
    // JSON is YAML, too.
    await writeFile(configFile, JSON.stringify(config));
    await writeFile(
      catalogFile,
      entities.map(({ entity }) => JSON.stringify(entity)).join('\n---\n'),
    );
    const child = Child.start({
      name: 'The backend',
      script: join(backendFolder, 'src', 'index.ts'),
      args: ['--config', configFile],
      nodeOptions: ['--expose-gc', '--require', reportProcess],
      env: { NODE_ENV: 'production' },
      cwd: backendFolder,
      logFile,
    });
    const portal = new Portal(
      child,
      databaseFolder,
      `http://127.0.0.1:${port}`,
    );
    await portal.#untilReady(logFile);
    return portal;
  }

  /** Signs in as a guest. */
  async signIn(): Promise<PortalApi> {
    const response = await fetch(`${this.baseUrl}/api/auth/guest/refresh`, {
      method: 'POST',
    });
    const session = z.object({
      backstageIdentity: z.object({ token: z.string() }),
    });
    const { backstageIdentity } = session.parse(await response.json());
    return new PortalApi(this.baseUrl, backstageIdentity.token);
  }

  memory() {
    return this.#child.ask(processCommands.memory, {});
  }

  async cpuTimeMs(): Promise<number> {
    return (await this.#child.ask(processCommands.cpuTime, {})).ms;
  }

  /** Runs something, and watches how late the event loop of the backend is meanwhile. */
  async loopDelay(run: () => Promise<unknown>) {
    await this.#child.ask(processCommands.startDelay, {});
    await run();
    return this.#child.ask(processCommands.stopDelay, {});
  }

  /** How long the database of this plugin is, in bytes, without what is still to be merged into it. */
  async databaseBytes(): Promise<number> {
    return (await stat(join(this.#databaseFolder, 'flux.sqlite'))).size;
  }

  /** Runs something, and writes where the backend computed meanwhile. */
  async profiled<T>(file: string, run: () => Promise<T>): Promise<T> {
    await this.#child.ask(processCommands.startProfile, {});
    const result = await run();
    await this.#child.ask(processCommands.stopProfile, { file });
    return result;
  }

  async end(): Promise<void> {
    await this.#child.end();
  }

  async #untilReady(logFile: string): Promise<void> {
    const deadline = Date.now() + START_MS;
    const url = `${this.baseUrl}/.backstage/health/v1/readiness`;
    while (!(await this.#answers(url))) {
      if (Date.now() > deadline) {
        throw new Error(
          `The backend did not answer within ${
            START_MS / 1000
          } s; its log is ${logFile}`,
        );
      }
      await sleep(500);
    }
  }

  async #answers(url: string): Promise<boolean> {
    // Says so when the backend has ended instead.
    await this.cpuTimeMs();
    return fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
