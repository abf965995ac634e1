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
  A,
  B,
  C,
  compare,
  FLEET,
  has,
  RevisionCase,
} from '../__fixtures__/comparedRevisions';
import { compareRevisions } from './compareRevisions';

const CASES: RevisionCase[] = [
  {
    name: 'is behind since the newer commit was first there',
    given: { staging: has(B, 200), production: has(A, 100) },
    newest: B,
    newestSince: 200,
    states: { staging: 'current', production: 'behind since 200' },
  },
  {
    name: 'is current everywhere when all have the same commit',
    given: { staging: has(A, 300), production: has(A, 100) },
    newest: A,
    newestSince: 100,
    states: { staging: 'current', production: 'current' },
  },
  {
    name: 'takes the commit that a source fetched last for the newest, not the one applied last',
    given: {
      staging: has(B, 200, { appliedSince: 210 }),
      production: has(A, 100, { appliedSince: 900 }),
    },
    newest: B,
    newestSince: 200,
    states: { staging: 'current', production: 'behind since 200' },
  },
  {
    name: 'counts from the first commit that a cluster lacks',
    given: {
      test: has(C, 300),
      staging: has(B, 200),
      production: has(A, 100),
    },
    newest: C,
    newestSince: 300,
    states: {
      test: 'current',
      staging: 'behind since 300',
      production: 'behind since 200',
    },
  },
  {
    name: 'is behind what was tried and could not be applied anywhere',
    given: {
      staging: has(B, 200, { applied: A }),
      production: has(B, 210, { applied: A }),
    },
    newest: B,
    newestSince: 200,
    states: { staging: 'behind since 200', production: 'behind since 200' },
  },
  {
    name: 'is behind when its own source has moved on to what another one applied',
    given: {
      staging: has(B, 200),
      production: has(A, 0, { fetched: { revision: B, at: 220 } }),
    },
    newest: B,
    newestSince: 200,
    states: { staging: 'current', production: 'behind since 200' },
  },
  {
    name: 'differs when nobody saw which commit came last',
    given: {
      staging: has(B, 0, { fetched: undefined, appliedSince: 200 }),
      production: has(A, 0, { fetched: undefined, appliedSince: 100 }),
    },
    states: { staging: 'differs', production: 'differs' },
  },
  {
    name: 'differs where a commit was applied and never seen to be fetched',
    given: {
      staging: has(B, 200),
      production: has(A, 0, { fetched: undefined }),
    },
    newest: B,
    newestSince: 200,
    states: { staging: 'current', production: 'differs' },
  },
  {
    name: 'differs when two commits were fetched in the same second',
    given: { staging: has(B, 200), production: has(A, 200) },
    states: { staging: 'differs', production: 'differs' },
  },
  {
    name: 'differs from what most clusters follow when it follows another branch',
    given: {
      test: has(`next@sha1:${'d'.repeat(40)}`, 900),
      staging: has(B, 200),
      production: has(A, 100),
    },
    newest: B,
    newestSince: 200,
    states: {
      test: 'differs',
      staging: 'current',
      production: 'behind since 200',
    },
  },
  {
    name: 'differs when it comes from another repository',
    given: {
      test: has(B, 200),
      staging: has(B, 200),
      production: has(A, 100, {
        origin: { ...FLEET, url: 'https://github.com/shop/other' },
      }),
    },
    newest: B,
    newestSince: 200,
    states: { test: 'current', staging: 'current', production: 'differs' },
  },
  {
    name: 'knows one repository by its ssh and https addresses',
    given: {
      staging: has(B, 200),
      production: has(A, 100, {
        origin: { ...FLEET, url: 'ssh://git@github.com/shop/fleet.git' },
      }),
    },
    newest: B,
    newestSince: 200,
    states: { staging: 'current', production: 'behind since 200' },
  },
  {
    name: 'has the same commit on another branch, or from a mirror',
    given: {
      staging: has(A, 200),
      production: has(`v1.0.0@sha1:${'A'.repeat(40)}`, 100, {
        origin: { ...FLEET, url: 'https://mirror.example.com/fleet' },
      }),
    },
    newest: A,
    newestSince: 200,
    states: { staging: 'current', production: 'current' },
  },
  {
    name: 'cannot tell the order of pinned commits',
    given: {
      staging: has(`sha1:${'b'.repeat(40)}`, 200),
      production: has(`sha1:${'a'.repeat(40)}`, 100),
    },
    states: { staging: 'differs', production: 'differs' },
  },
  {
    name: 'has nothing applied, and is behind by that alone',
    given: {
      staging: has(A, 100),
      production: { attempted: A, origin: FLEET },
    },
    newest: A,
    newestSince: 100,
    states: { staging: 'current', production: 'none' },
  },
  {
    name: 'follows the index of a Helm repository by when it was fetched',
    given: {
      staging: has(`sha256:${'b'.repeat(64)}`, 200, {
        origin: { kind: 'HelmRepository', url: 'https://charts.example.com' },
      }),
      production: has(`sha256:${'a'.repeat(64)}`, 100, {
        origin: { kind: 'HelmRepository', url: 'https://charts.example.com' },
      }),
    },
    newest: `sha256:${'b'.repeat(64)}`,
    newestSince: 200,
    states: { staging: 'current', production: 'behind since 200' },
  },
  {
    name: 'says nothing of revisions that no rule of Flux makes',
    given: {
      staging: { applied: '', origin: {} },
      production: { applied: '@', origin: {} },
    },
    states: { staging: 'differs', production: 'differs' },
  },
];

describe('compareRevisions', () => {
  it.each(CASES)('$name', ({ given, newest, newestSince, states }) => {
    expect(compare(given)).toEqual({ newest, newestSince, cells: states });
  });

  it('does not care in which order the clusters come', () => {
    const clusters = [
      { cluster: 'a', ...has(A, 100) },
      { cluster: 'b', ...has(B, 200) },
      { cluster: 'c', ...has(C, 300) },
    ];
    const byCluster = (compared: ReturnType<typeof compareRevisions>) =>
      new Map(compared.cells.map(cell => [cell.cluster, cell]));
    expect(byCluster(compareRevisions([...clusters].reverse()))).toEqual(
      byCluster(compareRevisions(clusters)),
    );
  });
});
