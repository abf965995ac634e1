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

const NEWLINE = 0x0a;

/** A line that cannot be read: too long, or not UTF-8. */
export class BrokenLine extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenLine';
  }
}

/**
 * Cuts a stream of bytes into lines. It looks for the newline among the bytes
 * and decodes whole lines only, so that no character is torn apart.
 */
export class LineSplitter {
  readonly #maxBytes: number;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #pending: Uint8Array[] = [];
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes of the line that has begun and not ended. */
  get unfinished(): number {
    return this.#length;
  }

  /** The lines that end within a chunk, but for blank ones. */
  *push(chunk: Uint8Array): Generator<string, void, undefined> {
    let start = 0;
    let end = chunk.indexOf(NEWLINE);
    while (end >= 0) {
      this.#keep(chunk.subarray(start, end));
      const line = this.#take();
      if (line.trim() !== '') {
        yield line;
      }
      start = end + 1;
      end = chunk.indexOf(NEWLINE, start);
    }
    this.#keep(chunk.subarray(start));
  }

  #keep(part: Uint8Array): void {
    this.#length += part.byteLength;
    if (this.#length > this.#maxBytes) {
      throw new BrokenLine(`an event is longer than ${this.#maxBytes} bytes`);
    }
    if (part.byteLength > 0) {
      this.#pending.push(part);
    }
  }

  #take(): string {
    const bytes =
      this.#pending.length === 1
        ? this.#pending[0]
        : Buffer.concat(this.#pending);
    this.#pending = [];
    this.#length = 0;
    try {
      return this.#decoder.decode(bytes);
    } catch {
      throw new BrokenLine('an event is not valid UTF-8');
    }
  }
}
