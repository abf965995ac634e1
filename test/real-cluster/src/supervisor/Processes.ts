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
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { lineSplitter } from '../command/lineSplitter';

const TAIL_LINES = 12;
const PATIENCE_MS = 5_000;

/** A program that runs for as long as the cluster does. */
export interface ProcessSpec {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
}

/** How a process stands: `paused` is one that was stopped by SIGSTOP. */
export type ProcessStatus = 'running' | 'paused' | 'ended';

interface Running {
  spec: ProcessSpec;
  child: ChildProcess;
  tail: string[];
  status: ProcessStatus;
  /** It is being ended on purpose. */
  expected: boolean;
  ended: Promise<void>;
}

/** The processes of a cluster. */
export class Processes {
  private readonly running = new Map<string, Running>();

  /** @param onLost - called when a process ends that nobody asked to */
  constructor(private readonly onLost: (message: string) => void) {}

  start(spec: ProcessSpec): void {
    if (this.status(spec.name) !== 'ended') {
      throw new ConflictError(`${spec.name} runs already`);
    }
    const { command, args, env, logFile } = spec;
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const running: Running = {
      spec,
      child,
      tail: [],
      status: 'running',
      expected: false,
      ended: Promise.resolve(),
    };
    running.ended = this.follow(running, logFile);
    this.running.set(spec.name, running);
  }

  /** Ends a process and waits until it is gone. */
  async stop(name: string): Promise<void> {
    const running = this.find(name);
    running.expected = true;
    running.child.kill('SIGTERM');
    // A paused process takes its signals when it goes on.
    running.child.kill('SIGCONT');
    const patience = new AbortController();
    await Promise.race([
      running.ended,
      sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(
        () => {},
      ),
    ]);
    patience.abort();
    running.child.kill('SIGKILL');
    await running.ended;
  }

  /** Starts a process again as it was started before. */
  async restart(name: string): Promise<void> {
    const { spec, status } = this.find(name);
    if (status !== 'ended') {
      await this.stop(name);
    }
    this.start(spec);
  }

  /** Lets a process hang: its connections stay open and nothing answers. */
  pause(name: string): void {
    const running = this.find(name);
    running.child.kill('SIGSTOP');
    running.status = 'paused';
  }

  /** Lets a paused process go on. */
  resume(name: string): void {
    const running = this.find(name);
    running.child.kill('SIGCONT');
    running.status = 'running';
  }

  /** Every process and how it stands. */
  list(): Record<string, ProcessStatus> {
    return Object.fromEntries(
      [...this.running].map(([name, { status }]) => [name, status]),
    );
  }

  status(name: string): ProcessStatus {
    return this.running.get(name)?.status ?? 'ended';
  }

  /** Ends everything at once, without asking: nothing of a cluster is kept. */
  async killAll(): Promise<void> {
    const all = [...this.running.values()];
    for (const running of all) {
      running.expected = true;
      running.child.kill('SIGKILL');
    }
    await Promise.all(all.map(({ ended }) => ended));
  }

  private find(name: string): Running {
    const running = this.running.get(name);
    if (!running) {
      const names = [...this.running.keys()].join(', ');
      throw new NotFoundError(`There is no process ${name}, only ${names}`);
    }
    return running;
  }

  private async follow(running: Running, logFile: string): Promise<void> {
    const { child, tail, spec } = running;
    const log = createWriteStream(logFile, { flags: 'a' });
    const lines = lineSplitter(line => {
      tail.push(line);
      if (tail.length > TAIL_LINES) {
        tail.shift();
      }
    });
    const take = (chunk: Buffer) => {
      log.write(chunk);
      lines.write(chunk);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);

    let how: string;
    try {
      const [code, signal] = await once(child, 'close');
      how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    } catch (error) {
      how = `could not be started: ${error}`;
    }
    running.status = 'ended';
    log.end();
    lines.end();
    if (!running.expected) {
      this.onLost(`${spec.name} ${how}. It said last:\n${tail.join('\n')}`);
    }
  }
}
