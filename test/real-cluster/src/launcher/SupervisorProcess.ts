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

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ServiceUnavailableError } from '@backstage/errors';
import { ISOLATION_ARGUMENTS } from '../requirements/isolation';
import type { LoopbackServer } from './loopbackServers';
import {
  toLauncherSchema,
  type StartOrder,
  type ToLauncher,
  type ToSupervisor,
} from './messages';

const END_PATIENCE_MS = 15_000;
const SAID_CHARACTERS = 2_000;

export interface SupervisorListener {
  /** Called with what the start is at. */
  onProgress?: (text: string) => void;
  /** Called when a process of the cluster ends by itself. */
  onLost?: (message: string) => void;
}

type Ready = Extract<ToLauncher, { type: 'ready' }>;

/** The supervisor of a cluster, in namespaces of its own, as its launcher sees it. */
export class SupervisorProcess {
  /** Resolves when the supervisor, and with it everything it started, is gone. */
  readonly gone: Promise<void>;
  private readonly child: ChildProcess;
  private output = '';

  constructor(folder: string, private readonly listener: SupervisorListener) {
    this.child = spawn(
      'unshare',
      [
        ...ISOLATION_ARGUMENTS,
        process.execPath,
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        require.resolve('../supervisor/main.ts'),
        folder,
      ],
      {
        // Ctrl-C goes to every process of the terminal's group: this one is to
        // end in order, when the launcher says so or is gone.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: { PATH: process.env.PATH, HOME: process.env.HOME },
      },
    );
    const take = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-SAID_CHARACTERS);
    };
    this.child.stdout?.on('data', take);
    this.child.stderr?.on('data', take);
    this.gone = once(this.child, 'close').then(
      () => {},
      (error: unknown) => {
        this.output += String(error);
      },
    );
  }

  /** What the supervisor itself printed last: nothing, unless it is broken. */
  get said(): string {
    return this.output;
  }

  /** Hands over a listening server; this process stops listening on it. */
  async forward({ endpoint, server }: LoopbackServer): Promise<void> {
    const message: ToSupervisor = { type: 'forward', endpoint };
    const sent = new Promise<void>(done =>
      this.child.send(message, server, () => done()),
    );
    // A channel that closes forgets what it has not sent yet.
    await Promise.race([sent, this.gone]);
    server.close();
  }

  /** Brings the cluster up. When that fails, everything is ended again. */
  async start(order: StartOrder): Promise<Ready> {
    try {
      return await new Promise<Ready>((done, fail) => {
        this.child.on('message', received => {
          const message = toLauncherSchema.parse(received);
          switch (message.type) {
            case 'ready':
              done(message);
              break;
            case 'failed':
              fail(new ServiceUnavailableError(message.message));
              break;
            case 'lost':
              this.listener.onLost?.(message.message);
              break;
            case 'progress':
              this.listener.onProgress?.(message.text);
              break;
            default:
          }
        });
        this.gone.then(() =>
          fail(
            new ServiceUnavailableError(
              `The supervisor of the cluster ended. It said last:\n${this.said}`,
            ),
          ),
        );
        this.send(order);
      });
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  /** Ends the cluster; by force when it does not end in time. */
  async end(): Promise<void> {
    this.send({ type: 'end' });
    const timer = setTimeout(() => this.child.kill('SIGKILL'), END_PATIENCE_MS);
    await this.gone;
    clearTimeout(timer);
  }

  private send(message: ToSupervisor): void {
    if (this.child.connected) {
      this.child.send(message);
    }
  }
}
