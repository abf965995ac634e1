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

import { clusterState, readyResource } from '../__fixtures__/resources';
import { filterResources } from './filterResources';

const CLUSTERS = [clusterState('prod-26', { title: 'Production Oslo' })];

const chart = readyResource({
  cluster: 'prod-26',
  kind: 'HelmRelease',
  namespace: 'shop',
  name: 'cart',
  cause: {
    type: 'Ready',
    reason: 'ArtifactFailed',
    message: 'no matching chart found',
  },
  revisions: {
    applied: { text: 'v1@sha256:aaaa', short: 'v1' },
    attempted: { text: 'v2@sha256:bbbb', short: 'v2' },
    origin: { text: 'main@sha1:cccc', short: 'cccc' },
  },
  url: 'oci://registry.test/cart',
  source: {
    ref: { kind: 'OCIRepository', namespace: 'shop', name: 'charts' },
    url: 'oci://registry.test/charts',
  },
});

describe('filterResources', () => {
  it.each([
    ['its name', 'CART'],
    ['its namespace', 'shop'],
    ['its kind', 'helmrelease'],
    ['its message', 'matching chart'],
    ['its applied revision', 'sha256:aaaa'],
    ['its attempted revision', 'sha256:bbbb'],
    ['the commit that its artifact was built from', 'sha1:cccc'],
    ['its URL', 'registry.test/cart'],
    ['the URL of its source', 'registry.test/charts'],
    ['its cluster', 'prod-26'],
    ['the title of its cluster', 'oslo'],
  ])('finds a resource by %s', (_, text) => {
    const other = readyResource();
    expect(filterResources([chart, other], CLUSTERS, text)).toEqual([chart]);
  });

  it('leaves out nothing without a text, and all that has it nowhere', () => {
    expect(filterResources([chart], CLUSTERS, ' ')).toEqual([chart]);
    expect(filterResources([chart], CLUSTERS, 'nowhere')).toEqual([]);
  });
});
