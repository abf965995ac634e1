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

import { randomUUID } from 'node:crypto';

/**
 * The uids under which recorded objects are served: their own until they are deleted, a new one if the recording, played again,
 * brings them back. Kubernetes never gives a uid twice.
 */
export class Uids {
  private readonly renewed = new Map<string, string>();

  /** The served form of a string that may be a recorded uid. */
  readonly of = (text: string): string => this.renewed.get(text) ?? text;

  /** The object with this recorded uid is gone for good. */
  retire(recordedUid: string): void {
    this.renewed.set(recordedUid, randomUUID());
  }
}
