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

import { parseManifests } from './readManifests';

describe('parseManifests', () => {
  it('reads every document and passes over empty ones', () => {
    const objects = parseManifests(
      '---\napiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: b, namespace: a}\ntype: Opaque\n',
      'a.yaml',
    );
    expect(objects).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'b', namespace: 'a' },
        type: 'Opaque',
      },
    ]);
  });

  it('says which file is wrong', () => {
    expect(() => parseManifests('a: [', 'a.yaml')).toThrow('a.yaml is no YAML');
    expect(() => parseManifests('kind: Pod', 'a.yaml')).toThrow(
      'a.yaml holds something that is no Kubernetes object',
    );
  });
});
