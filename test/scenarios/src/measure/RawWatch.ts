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

import { watchLines, type KubeAccess } from '@fluxwatch/real-cluster';

/** A watch of one's own, without anything between: what the fastest reader would see. */
export class RawWatch {
  private readonly ending = new AbortController();
  private readonly waiting: {
    isIt: (line: string) => boolean;
    seen: (at: number) => void;
  }[] = [];

  /** @param path - such as `/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations` */
  constructor(
    private readonly access: KubeAccess,
    private readonly path: string,
  ) {}

  /** Watches until `end`; rejects when the watch breaks. */
  async run(): Promise<void> {
    const { signal } = this.ending;
    try {
      for await (const line of watchLines(
        this.access,
        `${this.path}?watch=1`,
        signal,
      )) {
        const at = performance.now();
        for (const { isIt, seen } of this.waiting) {
          if (isIt(line)) {
            seen(at);
          }
        }
      }
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  /** When the first event with this text in it came, in milliseconds of `performance.now`. */
  event(text: string): Promise<number> {
    return new Promise(seen => {
      this.waiting.push({ isIt: line => line.includes(text), seen });
    });
  }

  end(): void {
    this.ending.abort();
  }
}
