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

import { compare, has, RevisionCase } from '../__fixtures__/comparedRevisions';

const PODINFO = { kind: 'HelmChart', chart: 'podinfo' };

const CASES: RevisionCase[] = [
  {
    name: 'compares tags that are versions as versions',
    given: {
      staging: has(`v1.10.0@sha1:${'b'.repeat(40)}`, 100),
      production: has(`v1.9.0@sha1:${'a'.repeat(40)}`, 200),
    },
    newest: `v1.10.0@sha1:${'b'.repeat(40)}`,
    newestSince: 100,
    states: { staging: 'current', production: 'behind since 100' },
  },
  {
    name: 'cannot compare tags that are none',
    given: {
      staging: has(`blue@sha256:${'b'.repeat(64)}`, 200),
      production: has(`green@sha256:${'a'.repeat(64)}`, 100),
    },
    newest: `blue@sha256:${'b'.repeat(64)}`,
    newestSince: 200,
    states: { staging: 'current', production: 'differs' },
  },
  {
    name: 'compares charts by their versions, whenever they came',
    given: {
      staging: { applied: '6.10.0', appliedSince: 100, origin: PODINFO },
      production: { applied: '6.9.2', appliedSince: 500, origin: PODINFO },
    },
    newest: '6.10.0',
    newestSince: 100,
    states: { staging: 'current', production: 'behind since 100' },
  },
  {
    name: 'has no newest of two builds of one version, but an older one is behind both',
    given: {
      test: { applied: '1.0.0+aaa', appliedSince: 20, origin: PODINFO },
      staging: { applied: '1.0.0+bbb', appliedSince: 10, origin: PODINFO },
      production: { applied: '0.9.0', origin: PODINFO },
    },
    states: {
      test: 'differs',
      staging: 'differs',
      production: 'behind since 10',
    },
  },
  {
    name: 'differs when it is another chart',
    given: {
      staging: { applied: '6.0.0', origin: PODINFO },
      test: { applied: '6.0.0', origin: PODINFO },
      production: { applied: '1.0.0', origin: { chart: 'nginx' } },
    },
    newest: '6.0.0',
    states: { staging: 'current', test: 'current', production: 'differs' },
  },
];

describe('compareRevisions', () => {
  it.each(CASES)('$name', ({ given, newest, newestSince, states }) => {
    expect(compare(given)).toEqual({ newest, newestSince, cells: states });
  });
});
