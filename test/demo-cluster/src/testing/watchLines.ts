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

import type { JsonObject } from '@backstage/types';

/** An event of a watch, as far as tests look at it. */
export interface WatchLine {
  type: string;
  object: JsonObject & {
    metadata: JsonObject & { name?: string; resourceVersion: string };
  };
}

/** Reads a running watch line by line. */
export class WatchLines {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private readonly decoder = new TextDecoder();
  private buffered = '';
  private ended = false;

  private constructor(
    readonly response: Response,
    private readonly controller: AbortController,
  ) {
    if (!response.body) {
      throw new Error('The watch has no body');
    }
    this.reader = response.body.getReader();
  }

  static async open(url: string, init: RequestInit = {}): Promise<WatchLines> {
    const controller = new AbortController();
    const { signal } = controller;
    return new WatchLines(await fetch(url, { ...init, signal }), controller);
  }

  /** The next event. */
  async next(): Promise<WatchLine> {
    const line = await this.nextText();
    if (line === undefined) {
      throw new Error('The watch has ended');
    }
    return JSON.parse(line);
  }

  /** So many events. */
  async take(count: number): Promise<WatchLine[]> {
    const lines: WatchLine[] = [];
    while (lines.length < count) {
      lines.push(await this.next());
    }
    return lines;
  }

  /** Everything up to the end of the watch. */
  async rest(): Promise<WatchLine[]> {
    const lines: WatchLine[] = [];
    for (let line = await this.nextText(); line; line = await this.nextText()) {
      lines.push(JSON.parse(line));
    }
    return lines;
  }

  /** The next line as it is; undefined at the end. Throws when the connection breaks. */
  async nextText(): Promise<string | undefined> {
    while (!this.buffered.includes('\n') && !this.ended) {
      const { done, value } = await this.reader.read();
      this.ended = done;
      this.buffered += this.decoder.decode(value, { stream: !done });
    }
    const end = this.buffered.indexOf('\n');
    if (end < 0) {
      return undefined;
    }
    const line = this.buffered.slice(0, end);
    this.buffered = this.buffered.slice(end + 1);
    return line;
  }

  close(): void {
    this.controller.abort();
  }
}
