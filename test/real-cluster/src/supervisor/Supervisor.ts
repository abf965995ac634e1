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

import { rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import { isError } from '@backstage/errors';
import type { Endpoint } from '../addresses/addresses';
import type { StartOrder, ToLauncher } from '../launcher/messages';
import { ClusterContext } from './ClusterContext';
import { startControlServer } from './controlServer';
import { Forwarder } from './Forwarder';
import { Processes } from './Processes';
import { startCluster } from './startCluster';

/** Starts one cluster, watches over its processes, and ends it without a trace. */
export class Supervisor {
  private readonly forwarder = new Forwarder();
  private readonly processes: Processes;
  private onLost: (message: string) => void;

  /**
   * @param folder - the run folder of the cluster
   * @param tell - says something to the launcher
   */
  constructor(
    private readonly folder: string,
    private readonly tell: (message: ToLauncher) => void,
  ) {
    this.onLost = message => tell({ type: 'lost', message });
    this.processes = new Processes(message => this.onLost(message));
  }

  forward(endpoint: Endpoint, server: Server): void {
    this.forwarder.accept(endpoint, server);
  }

  /** Brings the cluster up; how that goes is told to the launcher. */
  async start(order: StartOrder): Promise<void> {
    const tellLoss = this.onLost;
    try {
      const context = new ClusterContext(this.folder, order, this.processes);
      const ready = await Promise.race([
        startCluster(context, this.forwarder, text =>
          this.tell({ type: 'progress', text }),
        ),
        // A process that is lost while the cluster starts is why it cannot.
        new Promise<never>((_resolve, reject) => {
          this.onLost = message => reject(new Error(message));
        }),
      ]);
      await startControlServer(context.at('control.sock'), this.processes);
      this.onLost = tellLoss;
      this.tell({ type: 'ready', ...ready });
    } catch (error) {
      this.onLost = tellLoss;
      const message = isError(error) ? error.message : String(error);
      this.tell({ type: 'failed', message });
    }
  }

  /** Ends every process and removes the run folder. */
  async end(): Promise<void> {
    await this.processes.killAll();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
