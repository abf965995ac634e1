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

import type { ApiRequest } from '../../http/ApiRequest';
import type { Watch } from './Watch';

/** Which watches are meant; all where it is left out. */
export type WatchFilter = (request: ApiRequest) => boolean;

/** The watches that run now. */
export class WatchHub {
  private readonly watches = new Set<Watch>();

  add(watch: Watch): void {
    this.watches.add(watch);
  }

  delete(watch: Watch): void {
    this.watches.delete(watch);
  }

  /** The requests of the running watches. */
  get requests(): ApiRequest[] {
    return [...this.watches].map(({ request }) => request);
  }

  bookmark(revision: number): void {
    this.each(watch => watch.bookmark(revision));
  }

  end(filter?: WatchFilter): void {
    this.each(watch => watch.stream.end(), filter);
  }

  cut(filter?: WatchFilter): void {
    this.each(watch => watch.stream.cut(), filter);
  }

  sendBroken(filter?: WatchFilter): void {
    this.each(watch => watch.stream.sendBroken(), filter);
  }

  silence(filter?: WatchFilter): void {
    this.each(watch => watch.stream.silence(), filter);
  }

  /** Ends those that have missed something while they were silent: the client resumes from what it knows. */
  dropSilenced(): void {
    this.each(watch => {
      if (watch.stream.isSilenced) {
        watch.stream.end();
      }
    });
  }

  private each(action: (watch: Watch) => void, filter?: WatchFilter): void {
    for (const watch of [...this.watches]) {
      if (!filter || filter(watch.request)) {
        action(watch);
      }
    }
  }
}
