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

import { join } from 'node:path';
import { ServiceUnavailableError } from '@backstage/errors';
import type { BuiltBinary } from '../binaries/BinarySpec';
import type { StartOrder } from '../launcher/messages';
import type { GivenTokens } from '../kubernetes/users';
import type { Processes } from './Processes';

/** What every step of the start of a cluster works with. */
export class ClusterContext {
  readonly tokens: GivenTokens;
  readonly gitHttpBackend: string;

  constructor(
    private readonly folder: string,
    private readonly order: StartOrder,
    readonly processes: Processes,
  ) {
    this.tokens = order.tokens;
    this.gitHttpBackend = order.gitHttpBackend;
  }

  /** The path of something in the run folder. */
  at(...names: string[]): string {
    return join(this.folder, ...names);
  }

  binary(name: string): BuiltBinary {
    const binary = this.order.binaries[name];
    if (!binary) {
      throw new ServiceUnavailableError(`${name} has not been built`);
    }
    return binary;
  }

  /** Starts a binary; nothing of the environment of the user gets to it. */
  run(name: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
    this.processes.start({
      name,
      command: this.binary(name).path,
      args,
      env: {
        PATH: process.env.PATH,
        HOME: this.at('data'),
        TMPDIR: this.at('data', 'tmp'),
        KUBECONFIG: this.at('inside.kubeconfig'),
        ...env,
      },
      logFile: this.at('logs', `${name}.log`),
    });
  }
}
