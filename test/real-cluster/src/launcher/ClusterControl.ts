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

import { request } from 'node:http';
import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';

const answerSchema = z.object({
  processes: z.record(z.string(), z.enum(['running', 'paused', 'ended'])),
});

/** What can be done to a process of a cluster. */
export type ProcessAction = 'pause' | 'resume' | 'stop' | 'restart';

/** The processes of a cluster by name, and how each stands. */
export type ProcessList = z.infer<typeof answerSchema>['processes'];

/** Meddles with the processes of a cluster that runs, from any process of its user. */
export class ClusterControl {
  /** @param socket - `control.sock` in the run folder */
  constructor(private readonly socket: string) {}

  list(): Promise<ProcessList> {
    return this.send('GET', '/processes');
  }

  /** Does something to one process, and answers how all stand after it. */
  act(name: string, action: ProcessAction): Promise<ProcessList> {
    return this.send('POST', `/processes/${name}/${action}`);
  }

  /**
   * Makes the cluster forget all changes so far: who resumes a watch or continues
   * a list from before is told 410. The API server restarts for it, and is not
   * ready yet when this resolves.
   */
  async forgetHistory(): Promise<void> {
    await this.send('POST', '/history/forget');
  }

  private send(method: string, path: string): Promise<ProcessList> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { socketPath: this.socket, method, path, timeout: 20_000 },
        async incoming => {
          try {
            const chunks: Buffer[] = [];
            for await (const chunk of incoming) {
              chunks.push(chunk);
            }
            const text = Buffer.concat(chunks).toString('utf8');
            if (incoming.statusCode !== 200) {
              throw new ServiceUnavailableError(
                `${method} ${path} was refused: ${text}`,
              );
            }
            resolve(answerSchema.parse(JSON.parse(text)).processes);
          } catch (error) {
            reject(error);
          }
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')));
      outgoing.on('error', reject);
      outgoing.end();
    });
  }
}
