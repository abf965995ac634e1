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

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import { kubeObjectSchema, type KubeObject } from './KubeObject';

/** The objects of a YAML text with one or more documents; `where` names it in errors. */
export function parseManifests(text: string, where: string): KubeObject[] {
  return [...parseAllDocuments(text)]
    .map(document => {
      const [error] = document.errors;
      if (error) {
        throw new InputError(`${where} is no YAML: ${error.message}`);
      }
      return document.toJS();
    })
    .filter(value => value !== null)
    .map(value => {
      const { success, data, error } = kubeObjectSchema.safeParse(value);
      if (!success) {
        throw new InputError(
          `${where} holds something that is no Kubernetes object: ${error.message}`,
        );
      }
      return data;
    });
}

/** The objects of the YAML files in a folder that `isWanted` picks by name, in the order of their names. */
export async function readManifests(
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<KubeObject[]> {
  const names = (await readdir(folder)).filter(
    name => name.endsWith('.yaml') && isWanted(name),
  );
  const objects: KubeObject[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    objects.push(...parseManifests(await readFile(path, 'utf8'), path));
  }
  return objects;
}
