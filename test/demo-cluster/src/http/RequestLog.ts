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

import type { ApiRequest } from './ApiRequest';

/** A request that reached the cluster. */
export interface LoggedRequest {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  /** Without the query. */
  path: string;
  query: string;
  /** Kubernetes' verb; the HTTP method in lower case outside of resources. */
  verb: string;
  plural?: string;
}

/** The latest requests, up to a number of them. */
export class RequestLog {
  private entries: LoggedRequest[] = [];

  constructor(private readonly size: number) {}

  add({ method, path, query, verb, resource }: ApiRequest): void {
    this.entries.push({
      at: Date.now(),
      method,
      path,
      query: query.toString(),
      verb,
      plural: resource?.plural,
    });
    if (this.entries.length >= 2 * this.size) {
      this.entries = this.entries.slice(-this.size);
    }
  }

  get all(): LoggedRequest[] {
    return this.entries.slice(-this.size);
  }

  clear(): void {
    this.entries = [];
  }
}
