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

import type { ServerResponse } from 'node:http';
import type { JsonObject } from '@backstage/types';

// A client that does not read is cut off before it fills the memory.
const MAX_UNSENT_BYTES = 64 * 1024 * 1024;

/** The lines of one watch on the wire. */
export class WatchStream {
  private silenced = false;

  constructor(private readonly response: ServerResponse) {}

  /** Sends the headers, so that the client knows that the watch stands before anything happens. */
  open(): void {
    this.response.writeHead(200, { 'Content-Type': 'application/json' });
    this.response.flushHeaders();
  }

  send(type: string, object: JsonObject): void {
    this.write(`${JSON.stringify({ type, object })}\n`);
  }

  /** A line that is no JSON, after which the stream goes on. */
  sendBroken(): void {
    this.write('{"type":"MODIFIED","object":{"metadata":{"na\n');
  }

  /** Ends in order, as after `timeoutSeconds`. */
  end(): void {
    if (this.silenced) {
      this.response.destroy();
    } else {
      this.response.end();
    }
  }

  /** Ends in the middle of a line, as when a load balancer drops the connection. */
  cut(): void {
    if (this.isOver) {
      return;
    }
    this.response.write('{"type":"MODIFIED","object":{"meta', () =>
      this.response.destroy(),
    );
  }

  /** Stays open but says nothing more, not even its end. */
  silence(): void {
    this.silenced = true;
  }

  get isSilenced(): boolean {
    return this.silenced;
  }

  /** A change may come between the end and the close of the connection. */
  private get isOver(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  private write(line: string): void {
    if (this.silenced || this.isOver) {
      return;
    }
    this.response.write(line);
    if (this.response.writableLength > MAX_UNSENT_BYTES) {
      this.response.destroy();
    }
  }
}
