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

import { ClusterClient, ClusterReadFailed } from '../../clusters';
import { StreamRequest } from '../../clusters/ClusterClient';

/** A metrics page that comes as a test pushes it. */
export class PushedPage implements ClusterClient {
  readonly cluster = 'prod';
  readonly #parts: string[] = [];
  #ended = false;
  #isOpen = false;
  #wake = () => {};

  /** Whether somebody reads it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  push(text: string): void {
    this.#parts.push(text);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *stream({
    signal,
  }: StreamRequest): AsyncGenerator<Uint8Array, void, undefined> {
    this.#isOpen = true;
    signal?.addEventListener('abort', () => this.#wake());
    try {
      for (let next = 0; ; ) {
        signal?.throwIfAborted();
        if (next < this.#parts.length) {
          yield Buffer.from(this.#parts[next]);
          next += 1;
        } else if (this.#ended) {
          return;
        } else {
          await new Promise<void>(resolve => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      this.#isOpen = false;
    }
  }

  getDocument(): Promise<unknown> {
    throw this.badResponse('there is nothing but metrics');
  }

  badResponse(words: string): ClusterReadFailed {
    return new ClusterReadFailed({
      ...{ cluster: this.cluster, reason: 'badResponse' },
      ...{ message: words, hint: 'look at it' },
    });
  }

  refusal(): ClusterReadFailed {
    return this.badResponse('it was refused');
  }
}
