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

import { ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { Command, replySchema } from './Command';

const PATIENCE_MS = 10_000;

/** How a program is started in a process of its own. */
export interface ChildOptions {
  name: string;
  script: string;
  args?: string[];
  nodeOptions?: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Where everything that it prints goes. */
  logFile: string;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A program of the workspace in a process of its own. */
export class Child {
  static readonly #running = new Set<Child>();

  readonly #process: ChildProcess;
  readonly #options: ChildOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #lastId = 0;

  private constructor(options: ChildOptions) {
    this.#options = options;
    // Straight into the file, so that nobody's computing is spent on passing it on.
    const log = openSync(options.logFile, 'w');
    this.#process = fork(options.script, options.args ?? [], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ...(options.nodeOptions ?? []),
      ],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#process.on('message', message => this.#take(message));
    this.#ended = new Promise(resolve => {
      this.#process.on('close', (code, signal) => {
        Child.#running.delete(this);
        this.#failAll(
          new Error(
            `${options.name} ended by itself (${
              signal ?? `exit code ${code}`
            }); its last words are in ${options.logFile}`,
          ),
        );
        resolve();
      });
    });
  }

  static start(options: ChildOptions): Child {
    const child = new Child(options);
    Child.#running.add(child);
    return child;
  }

  static async endAll(): Promise<void> {
    await Promise.all([...Child.#running].map(child => child.end()));
  }

  /** @throws Error when the program says that it could not, or ends */
  async ask<Parameters, Result>(
    { name, result }: Command<Parameters, Result>,
    parameters: Parameters,
  ): Promise<Result> {
    if (!this.#process.connected) {
      throw new Error(
        `${this.#options.name} has ended; its last words are in ${
          this.#options.logFile
        }`,
      );
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#process.send({ id, name, parameters });
    return result.parse(await reply);
  }

  async end(): Promise<void> {
    this.#process.kill('SIGTERM');
    const impatience = setTimeout(
      () => this.#process.kill('SIGKILL'),
      PATIENCE_MS,
    );
    await this.#ended;
    clearTimeout(impatience);
  }

  #take(message: unknown): void {
    const reply = replySchema.safeParse(message);
    if (!reply.success) {
      return;
    }
    const { id, result, error } = reply.data;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) {
      waiting?.resolve(result);
    } else {
      waiting?.reject(new Error(`${this.#options.name}: ${error}`));
    }
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) {
      reject(error);
    }
    this.#waiting.clear();
  }
}
