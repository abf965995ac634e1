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

import { ClusterReadError } from '../../clusters/ClusterReadError';
import { KubernetesObject } from '../KubernetesObject';
import { ChangeType, ReadPosition, ResourceSink } from '../ResourceSink';
import { ServedKind } from '../ServedKind';

/** Keeps what it is told, as short lines and as the state that follows from them. */
export class RecordingSink implements ResourceSink {
  readonly calls: string[] = [];
  readonly errors: ClusterReadError[] = [];
  readonly positions: ReadPosition[] = [];
  readonly objects = new Map<string, KubernetesObject>();
  /** Runs before a call is taken in; may wait or throw. */
  before: () => Promise<void> = async () => {};

  get names(): string[] {
    return [...this.objects.values()]
      .map(({ metadata }) => metadata.name)
      .sort();
  }

  /** The calls that brought data. */
  get data(): string[] {
    return this.calls.filter(call => /^(replaced|[A-Z]+ )/.test(call));
  }

  async replaced(
    kind: ServedKind,
    objects: KubernetesObject[],
    position: ReadPosition,
  ): Promise<void> {
    await this.before();
    for (const [key, object] of this.objects) {
      const inScope =
        position.namespace === undefined ||
        object.metadata.namespace === position.namespace;
      if (object.kind === kind.kind && inScope) {
        this.objects.delete(key);
      }
    }
    objects.forEach(object => this.objects.set(object.metadata.uid, object));
    this.positions.push(position);
    const names = objects.map(({ metadata }) => metadata.name);
    const where = position.namespace ? ` in ${position.namespace}` : '';
    this.calls.push(`replaced ${kind.kind}${where}: ${names.join(',')}`);
  }

  async changed(
    _kind: ServedKind,
    type: ChangeType,
    object: KubernetesObject,
    position: ReadPosition,
  ): Promise<void> {
    await this.before();
    if (type === 'DELETED') {
      this.objects.delete(object.metadata.uid);
    } else {
      this.objects.set(object.metadata.uid, object);
    }
    this.positions.push(position);
    this.calls.push(
      `${type} ${object.metadata.name}@${position.resourceVersion}`,
    );
  }

  async confirmed(_kind: ServedKind, position: ReadPosition): Promise<void> {
    await this.before();
    this.positions.push(position);
    this.calls.push(`confirmed ${position.resourceVersion}`);
  }

  async failed(kind: ServedKind, error: ClusterReadError): Promise<void> {
    this.errors.push(error);
    this.calls.push(`failed ${kind.kind}: ${error.reason}`);
  }

  async gone(
    kind: Pick<ServedKind, 'group' | 'kind'>,
    _at: number,
    namespace?: string,
  ): Promise<void> {
    this.calls.push(`gone ${kind.kind}${namespace ? ` in ${namespace}` : ''}`);
  }
}
