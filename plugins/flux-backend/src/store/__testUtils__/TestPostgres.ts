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

import { ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const SCRIPT = resolve(__dirname, 'postgresServer.mjs');

/** A PostgreSQL server of its own, which is gone when it is stopped. */
export class TestPostgres {
  readonly #process: ChildProcess;
  readonly connectionString: string;

  private constructor(process: ChildProcess, connectionString: string) {
    this.#process = process;
    this.connectionString = connectionString;
  }

  /** @throws Error that says why there is none */
  static start(): Promise<TestPostgres> {
    return new Promise((fulfil, reject) => {
      const server = spawn(process.execPath, [SCRIPT], { stdio: 'pipe' });
      let log = '';
      const fail = (why: string) =>
        reject(
          new Error(`Could not start PostgreSQL for the tests: ${why}\n${log}`),
        );
      server.stderr.on('data', chunk => {
        log += chunk;
      });
      server.stdout.on('data', chunk => {
        const address = /^postgresql:\S+$/m.exec(String(chunk));
        if (address) {
          fulfil(new TestPostgres(server, address[0]));
        }
      });
      server.once('error', error => fail(error.message));
      server.once('exit', code => fail(`it ended with code ${code}`));
    });
  }

  stop(): Promise<void> {
    return new Promise(fulfil => {
      this.#process.once('exit', () => fulfil());
      this.#process.stdin?.end();
    });
  }
}
