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
import type { ServedKind } from '../discovery/ApiCatalog';
import type { ApiRequest } from '../http/ApiRequest';
import type { ServedObject } from '../state/ServedObject';
import type { Form } from './negotiate';
import { negotiate } from './negotiate';
import { partialMetadata } from './partialMetadata';
import type { IncludeObject } from './table';
import { parseIncludeObject, table } from './table';

/** Turns objects into the form that a request asks for. */
export class Representation {
  private readonly form: Form;
  private readonly includeObject: IncludeObject;

  constructor(
    private readonly kind: ServedKind,
    { accept, query }: ApiRequest,
    private readonly now: () => number,
  ) {
    this.form = negotiate(accept);
    this.includeObject = parseIncludeObject(query.get('includeObject'));
  }

  /** One object, of a GET or a watch event. */
  one(object: ServedObject): JsonObject {
    switch (this.form) {
      case 'Table': {
        const { resourceVersion } = object.metadata;
        return table([object], { resourceVersion }, this.tableOptions);
      }
      case 'PartialObjectMetadata':
        return partialMetadata(object);
      default:
        return { ...object, apiVersion: this.apiVersion };
    }
  }

  /** A list. Items of built-in kinds do not repeat apiVersion and kind, as on the real server; custom resources do. */
  list(objects: ServedObject[], metadata: JsonObject): JsonObject {
    switch (this.form) {
      case 'Table':
        return table(objects, metadata, this.tableOptions);
      case 'PartialObjectMetadata':
        return {
          kind: 'PartialObjectMetadataList',
          apiVersion: 'meta.k8s.io/v1',
          metadata,
          items: objects.map(partialMetadata),
        };
      default:
        return {
          kind: `${this.kind.kind}List`,
          apiVersion: this.apiVersion,
          metadata,
          items: objects.map(object => this.item(object)),
        };
    }
  }

  /** The object of a bookmark: empty but for its resourceVersion. */
  bookmark(metadata: JsonObject): JsonObject {
    switch (this.form) {
      case 'Table':
        return {
          kind: 'Table',
          apiVersion: 'meta.k8s.io/v1',
          metadata,
          columnDefinitions: null,
          rows: [],
        };
      case 'PartialObjectMetadata':
        return {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata,
        };
      default:
        return { kind: this.kind.kind, apiVersion: this.apiVersion, metadata };
    }
  }

  private item(object: ServedObject): JsonObject {
    if (!isBuiltIn(this.kind.group)) {
      return { ...object, apiVersion: this.apiVersion };
    }
    const { apiVersion, kind, ...item } = object;
    return item;
  }

  private get tableOptions() {
    const { plural } = this.kind;
    const now = this.now();
    return { plural, includeObject: this.includeObject, now };
  }

  private get apiVersion(): string {
    const { group, version } = this.kind;
    return group ? `${group}/${version}` : version;
  }
}

function isBuiltIn(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}
