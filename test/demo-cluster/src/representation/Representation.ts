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
import { isBuiltIn } from '../discovery/isBuiltIn';
import { ApiError } from '../http/ApiError';
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
  private columnsNamed = false;

  constructor(
    private readonly kind: ServedKind,
    { accept, query }: ApiRequest,
    private readonly now: () => number,
  ) {
    this.form = negotiate(accept);
    this.includeObject = parseIncludeObject(query.get('includeObject'));
  }

  /** One object. */
  one(object: ServedObject): JsonObject {
    switch (this.form) {
      case 'Table': {
        const { resourceVersion } = object.metadata;
        return table([object], { resourceVersion }, this.tableOptions);
      }
      case 'PartialObjectMetadata':
      case 'PartialObjectMetadataList':
        return partialMetadata(object);
      default:
        return { ...object, apiVersion: this.apiVersion };
    }
  }

  /** One object of a watch, which names the columns of its tables once. */
  event(object: ServedObject): JsonObject {
    return this.withColumnsOnce(this.one(object));
  }

  /** A list. Items of built-in kinds do not repeat apiVersion and kind, as on the real server; custom resources do, and their lists say that nothing follows. */
  list(objects: ServedObject[], metadata: JsonObject): JsonObject {
    switch (this.form) {
      case 'Table':
        return table(objects, metadata, this.tableOptions);
      case 'PartialObjectMetadata':
        throw new ApiError(
          406,
          'you requested PartialObjectMetadata, but the requested object is a list (*unstructured.UnstructuredList)',
        );
      case 'PartialObjectMetadataList':
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
          metadata: isBuiltIn(this.kind.group)
            ? metadata
            : { continue: '', ...metadata },
          items: objects.map(object => this.item(object)),
        };
    }
  }

  /** The object of a bookmark: empty but for its resourceVersion. */
  bookmark(metadata: JsonObject): JsonObject {
    switch (this.form) {
      case 'Table':
        return this.withColumnsOnce(
          table(
            [{ metadata }],
            { resourceVersion: metadata.resourceVersion },
            this.tableOptions,
          ),
        );
      case 'PartialObjectMetadata':
      case 'PartialObjectMetadataList':
        return partialMetadata({ metadata });
      default:
        return { kind: this.kind.kind, apiVersion: this.apiVersion, metadata };
    }
  }

  private withColumnsOnce(document: JsonObject): JsonObject {
    if (this.form !== 'Table') {
      return document;
    }
    const named = this.columnsNamed;
    this.columnsNamed = true;
    return named ? { ...document, columnDefinitions: null } : document;
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
