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

import {
  formatResourceRef,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { randomUUID } from 'node:crypto';
import {
  ClusterBatch,
  ClusterStatusWrite,
  ResourceWrite,
  StoredAlert,
  StoredKind,
  StoredTransition,
} from '../store';
import { AlertChange } from './OpenAlerts';

function kindKey({ kind, namespace }: Pick<StoredKind, 'kind' | 'namespace'>) {
  return `${kind}/${namespace ?? ''}`;
}

/**
 * What is to be written next about a cluster. A later state of a resource
 * replaces an earlier one; every transition is kept.
 */
export class PendingBatch {
  readonly #resources = new Map<string, ResourceWrite>();
  readonly #removed = new Map<string, ResourceRef>();
  readonly #alerts = new Map<string, StoredAlert>();
  readonly #endedAlerts = new Set<string>();
  readonly #transitions: StoredTransition[] = [];
  readonly #kinds = new Map<string, StoredKind>();
  readonly #goneKinds = new Map<
    string,
    Pick<StoredKind, 'kind' | 'namespace'>
  >();
  #errorsChanged = false;
  #status?: ClusterStatusWrite;

  /** How many resources and transitions it holds. */
  get size(): number {
    return this.#resources.size + this.#removed.size + this.#transitions.length;
  }

  /** Nothing but how old the data is would be written. */
  get isOnlyConfirmation(): boolean {
    return (
      this.size === 0 &&
      this.#alerts.size === 0 &&
      this.#endedAlerts.size === 0 &&
      this.#goneKinds.size === 0 &&
      !this.#errorsChanged &&
      this.#status === undefined
    );
  }

  get isEmpty(): boolean {
    return this.isOnlyConfirmation && this.#kinds.size === 0;
  }

  setResource(record: ResourceRecord, relabelled: boolean): void {
    const key = formatResourceRef(record.resource);
    const before = this.#resources.get(key);
    this.#resources.set(key, {
      record,
      relabelled:
        relabelled || before?.relabelled === true || this.#removed.has(key),
    });
    this.#removed.delete(key);
  }

  removeResource(ref: ResourceRef): void {
    const key = formatResourceRef(ref);
    this.#resources.delete(key);
    this.#removed.set(key, ref);
  }

  addAlertChange(change: AlertChange): void {
    if (change.type === 'write') {
      this.#alerts.set(change.alert.id, change.alert);
    } else {
      this.#alerts.delete(change.id);
      this.#endedAlerts.add(change.id);
    }
  }

  addTransition(transition: StoredTransition): void {
    this.#transitions.push(transition);
  }

  /** @param errorChanged - what is wrong with it differs from before */
  setKind(kind: StoredKind, errorChanged: boolean): void {
    this.#kinds.set(kindKey(kind), kind);
    this.#goneKinds.delete(kindKey(kind));
    this.#errorsChanged ||= errorChanged;
  }

  removeKind(kind: Pick<StoredKind, 'kind' | 'namespace'>): void {
    this.#kinds.delete(kindKey(kind));
    this.#goneKinds.set(kindKey(kind), kind);
  }

  setStatus(status: ClusterStatusWrite): void {
    this.#status = status;
  }

  toBatch(): ClusterBatch {
    return {
      id: randomUUID(),
      resources: [...this.#resources.values()],
      removed: [...this.#removed.values()],
      alerts: [...this.#alerts.values()],
      endedAlerts: [...this.#endedAlerts],
      transitions: this.#transitions,
      kinds: [...this.#kinds.values()],
      goneKinds: [...this.#goneKinds.values()],
      errorsChanged: this.#errorsChanged,
      ...(this.#status && { status: this.#status }),
    };
  }
}
