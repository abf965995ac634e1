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
import fs from 'node:fs';
import path from 'node:path';
import { findFluxKind, FluxResource, projectResource } from '../resources';

const RECORDINGS = path.resolve(__dirname, '../../../../test/recordings');

interface RecordedChange {
  /** Milliseconds since the start. */
  at: number;
  type: string;
  resource: FluxResource;
}

function isFlux(object: { kind?: string; apiVersion?: string }): boolean {
  const { kind = '', apiVersion = '' } = object;
  return apiVersion.startsWith(`${findFluxKind(kind)?.group}/`);
}

/** The Flux resources at the start of a recording of a real cluster. */
export function recordedStart(folder: string): FluxResource[] {
  const directory = path.join(RECORDINGS, folder);
  return fs
    .readdirSync(directory)
    .filter(file => /^list-.*\.json$/.test(file))
    .flatMap(file => {
      const list = JSON.parse(
        fs.readFileSync(path.join(directory, file), 'utf8'),
      );
      const kind = String(list.kind).replace(/List$/, '');
      const { apiVersion } = list;
      return isFlux({ kind, apiVersion })
        ? list.items.map((item: unknown) =>
            projectResource('production', item, { kind, apiVersion }),
          )
        : [];
    });
}

/** Everything its watches told after that. */
export function recordedChanges(folder: string): RecordedChange[] {
  return fs
    .readFileSync(path.join(RECORDINGS, folder, 'watch.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .filter(({ type, object }) => type !== 'BOOKMARK' && isFlux(object))
    .map(({ t, type, object }) => ({
      at: Math.round(t * 1_000),
      type,
      resource: projectResource('production', object),
    }));
}
