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

import { basename, join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { asArray, asString, isObject } from './expect';
import { readJsonObject } from './readFile';
import { recordedObject } from './recordedObject';
import type { RecordedList } from './Recording';

const FILE_NAME = /^list-(.+)\.json$/;

/** Reads each `list-<plural>.json` among the files of a recording. */
export async function readLists(
  folder: string,
  files: string[],
): Promise<RecordedList[]> {
  const lists: RecordedList[] = [];
  for (const file of files) {
    const plural = FILE_NAME.exec(file)?.[1];
    if (plural) {
      const list = await readList(join(folder, file), plural);
      if (list) {
        lists.push(list);
      }
    }
  }
  return lists;
}

async function readList(
  path: string,
  plural: string,
): Promise<RecordedList | undefined> {
  const where = basename(path);
  const list = await readJsonObject(path);
  const items = asArray(list.items, `${where}: items`);
  const hint = kindOfItems(list, where);
  const objects = items.map((item, index) =>
    recordedObject(item, `${where}: items[${index}]`, hint),
  );
  const apiVersion = hint.apiVersion ?? objects[0]?.apiVersion;
  const kind = hint.kind ?? objects[0]?.kind;
  if (!apiVersion || !kind) {
    // An empty `kubectl get -o json` does not say of what it is empty.
    return undefined;
  }
  return {
    plural,
    apiVersion,
    kind,
    resourceVersion: resourceVersionOf(list),
    items: objects,
  };
}

/** `kubectl get -o json` writes a plain `List` of apiVersion v1, in which each item says its own kind. */
function kindOfItems(
  list: JsonObject,
  where: string,
): { apiVersion?: string; kind?: string } {
  const kind = asString(list.kind, `${where}: kind`);
  if (kind === 'List') {
    return {};
  }
  return {
    apiVersion: asString(list.apiVersion, `${where}: apiVersion`),
    kind: kind.replace(/List$/, ''),
  };
}

function resourceVersionOf(list: JsonObject): string {
  const version = isObject(list.metadata) && list.metadata.resourceVersion;
  return typeof version === 'string' ? version : '';
}
