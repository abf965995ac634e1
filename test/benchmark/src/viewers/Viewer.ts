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

import { z } from 'zod';
import { FLUX_SIGNAL_CHANNEL } from '@fluxwatch/backstage-plugin-flux-common';
import { PortalApi } from '../portal/PortalApi';

const POLL_MS = 1_000;
const CONNECT_TRIES = 10;
/** As long as Backstage's own client waits. */
const CONNECT_MS = 1_000;

const signalSchema = z.object({
  channel: z.string(),
  message: z.object({ changed: z.array(z.string()), inventory: z.boolean() }),
});

/**
 * Does what an open Flux tab does, and more often: asks for its entity once a
 * second, and at once when a signal says that something it shows has changed.
 */
export class Viewer {
  readonly #api: PortalApi;
  readonly #entityRef: string;
  #socket?: WebSocket;
  #shown = new Set<string>();
  #timer?: NodeJS.Timeout;
  #asking?: Promise<void>;
  #failure?: unknown;
  #answers = 0;

  private constructor(api: PortalApi, entityRef: string) {
    this.#api = api;
    this.#entityRef = entityRef;
  }

  static async open(api: PortalApi, entityRef: string): Promise<Viewer> {
    const viewer = new Viewer(api, entityRef);
    viewer.#socket = await viewer.#connect();
    viewer.#timer = setInterval(() => viewer.#ask(), POLL_MS);
    return viewer;
  }

  /** How often it was answered. */
  get answers(): number {
    return this.#answers;
  }

  clearAnswers(): void {
    this.#answers = 0;
  }

  /** @throws what it was answered with, where that was an error */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#socket?.close();
    await this.#asking;
    if (this.#failure) {
      throw this.#failure;
    }
  }

  #ask(): void {
    this.#asking ??= this.#api
      .resources({ entityRef: this.#entityRef })
      .then(
        ({ items }) => {
          this.#shown = new Set(items.map(({ id }) => id));
          this.#answers += 1;
        },
        error => {
          this.#failure = error;
        },
      )
      .finally(() => {
        this.#asking = undefined;
      });
  }

  #take(data: unknown): void {
    const signal = signalSchema.safeParse(JSON.parse(String(data)));
    if (!signal.success || signal.data.channel !== FLUX_SIGNAL_CHANNEL) {
      return;
    }
    const { changed, inventory } = signal.data.message;
    if (inventory || changed.some(id => this.#shown.has(id))) {
      this.#ask();
    }
  }

  async #connect(): Promise<WebSocket> {
    const url = `${this.#api.baseUrl.replace(/^http/, 'ws')}/api/signals`;
    for (let attempt = 1; attempt <= CONNECT_TRIES; attempt++) {
      const socket = new WebSocket(url, this.#api.token);
      const opened = await new Promise<boolean>(resolve => {
        socket.addEventListener('open', () => resolve(true));
        socket.addEventListener('error', () => resolve(false));
        // The first connection ever wakes the signals backend, and hangs.
        setTimeout(() => resolve(false), CONNECT_MS);
      });
      if (opened) {
        socket.addEventListener('message', ({ data }) => this.#take(data));
        socket.send(
          JSON.stringify({ action: 'subscribe', channel: FLUX_SIGNAL_CHANNEL }),
        );
        return socket;
      }
      socket.close();
    }
    throw new Error(`A viewer could not connect to ${url}`);
  }
}
