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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Clock, ClusterReadFailed } from '../clusters';
import { sleep } from '../clusters/Clock';
import { ControllersWrite, LeaseLostError, StoredController } from '../store';
import { ControllersLook, ControllersLookOptions } from './ControllersLook';

/** @see ControllersReader */
export interface ControllersReaderOptions
  extends Omit<ControllersLookOptions, 'signal' | 'known'> {
  /** What was written about the controllers of the cluster before. */
  load: () => Promise<readonly StoredController[]>;
  write: (write: ControllersWrite) => Promise<void>;
  /** How all controllers were seen; not told while that cannot be found out. */
  onSeen: (controllers: readonly StoredController[]) => void;
  /** Something is different that people look at. */
  onChange: () => void;
  /** Somebody else reads the cluster now: this reader writes no more. */
  onLeaseLost: () => void;
  clock: Clock;
  /** A number from 0 to 1. */
  random: () => number;
  logger: LoggerService;
}

/** So many readers that start together do not all ask at once. */
const SPREAD_MS = 5_000;

/** What of a look is not a number that is different each time. */
function appearance({ controllers = [], errors }: ControllersWrite): string {
  return JSON.stringify([
    errors.map(({ message }) => message),
    controllers.map(({ controller }) => {
      const { namespace, name, state, version, lease } = controller;
      const { readyPods, desiredPods, restarts, metricsError } = controller;
      return [
        ...[namespace, name, state, version, lease?.pod],
        ...[readyPods, desiredPods, restarts, metricsError?.message],
      ];
    }),
  ]);
}

/** Looks at the Flux controllers of one cluster again and again, and has it written. */
export class ControllersReader {
  readonly #options: ControllersReaderOptions;
  readonly #stop = new AbortController();
  #seen?: string;
  #told?: string;
  #running: Promise<void> = Promise.resolve();

  constructor(options: ControllersReaderOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Closes all connections, and returns when nothing is written any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, random, timing } = this.#options;
    const { signal } = this.#stop;
    let look: ControllersLook | undefined;
    await sleep(clock, random() * Math.min(timing.readMs, SPREAD_MS), signal);
    while (!signal.aborted) {
      try {
        look ??= new ControllersLook({
          ...this.#options,
          signal,
          known: await this.#options.load(),
        });
        await this.#take(await look.take());
      } catch (error) {
        this.#failed(error);
      }
      await sleep(clock, timing.readMs * (0.8 + random() * 0.4), signal);
    }
  }

  async #take(write: ControllersWrite): Promise<void> {
    const { onSeen, onChange } = this.#options;
    if (this.#stop.signal.aborted) {
      return;
    }
    await this.#options.write(write);
    if (write.controllers) {
      onSeen(write.controllers.map(({ controller }) => controller));
    }
    this.#tell(write.errors.map(({ message, hint }) => `${message}. ${hint}`));
    const seen = appearance(write);
    if (seen !== this.#seen) {
      this.#seen = seen;
      onChange();
    }
  }

  #tell(problems: readonly string[]): void {
    const { logger } = this.#options;
    const told = problems.join('\n');
    if (told !== this.#told) {
      this.#told = told;
      problems.forEach(problem => logger.warn(problem));
    }
  }

  #failed(error: unknown): void {
    const { logger, onLeaseLost, client } = this.#options;
    if (this.#stop.signal.aborted) {
      return;
    }
    if (error instanceof LeaseLostError) {
      this.#stop.abort();
      onLeaseLost();
      return;
    }
    const { message } = toError(error);
    if (message !== this.#told) {
      this.#told = message;
      logger.error(
        `Could not look at the Flux controllers of cluster '${client.cluster}'; trying again`,
        error instanceof ClusterReadFailed ? undefined : toError(error),
      );
    }
  }
}
