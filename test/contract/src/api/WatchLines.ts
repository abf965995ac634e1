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

import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 15_000;

/** An event of a watch as tests look at it: a test knows what it asked for. */
export interface WatchLine {
  type: string;
  object: ReturnType<typeof JSON.parse>;
}

/** A running watch, read line by line. */
export class WatchLines {
  private readonly lines: AsyncIterator<string>;

  constructor(
    readonly answer: IncomingMessage,
    private readonly controller: AbortController,
  ) {
    this.lines = createInterface({ input: answer })[Symbol.asyncIterator]();
  }

  get status(): number {
    return this.answer.statusCode ?? 0;
  }

  get contentType(): string | undefined {
    return this.answer.headers['content-type'];
  }

  /** The next event; rejects when there is none in time. */
  async next(): Promise<WatchLine> {
    const line = await this.nextLine();
    if (line === undefined) {
      throw new Error('The watch has ended');
    }
    return line;
  }

  /** So many events. */
  async take(count: number): Promise<WatchLine[]> {
    const lines: WatchLine[] = [];
    while (lines.length < count) {
      lines.push(await this.next());
    }
    return lines;
  }

  /** Everything until the server ends the watch. */
  async rest(): Promise<WatchLine[]> {
    const lines: WatchLine[] = [];
    let line = await this.nextLine();
    while (line !== undefined) {
      lines.push(line);
      line = await this.nextLine();
    }
    return lines;
  }

  /** Hangs up. */
  close(): void {
    this.answer.on('error', () => {});
    this.controller.abort();
  }

  private async nextLine(): Promise<WatchLine | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`Nothing came for ${PATIENCE_MS / 1000} s`)),
        PATIENCE_MS,
      );
    });
    try {
      const { done, value } = await Promise.race([this.lines.next(), tooLate]);
      return done ? undefined : JSON.parse(value);
    } finally {
      clearTimeout(timer);
    }
  }
}
