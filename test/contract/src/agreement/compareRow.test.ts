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

import { projectResource } from '@fluxwatch/backstage-plugin-flux-common';
import { compareRow } from './compareRow';
import { newJudge } from './newJudge';

const HASH = 'b0a4f2c9d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a6';

function judgedOf(object: {
  kind: string;
  spec?: object;
  status?: object;
  metadata?: object;
}) {
  const judge = newJudge();
  const whole = {
    apiVersion: 'example.com/v1',
    ...object,
    metadata: {
      name: 'it',
      namespace: 'apps',
      uid: 'u',
      resourceVersion: '1',
      generation: 1,
      ...object.metadata,
    },
  };
  const resource = projectResource('real', whole);
  judge.apply([{ type: 'set', resource }], 0);
  const record = judge.get(resource);
  if (!record) {
    throw new Error('The judge has lost it');
  }
  return { object: whole, record };
}

function conditions(status: string, reason = 'Some') {
  return {
    observedGeneration: 1,
    conditions: [{ type: 'Ready', status, reason, message: 'm' }],
  };
}

const row = (over: object) => ({
  kind: 'kustomization',
  namespace: 'apps',
  name: 'it',
  revision: '',
  suspended: false,
  ready: 'True',
  ...over,
});

describe('compareRow', () => {
  it.each(['True', 'False', 'Unknown'])(
    'finds nothing where both say %s of the same revision',
    ready => {
      const judged = judgedOf({
        kind: 'Kustomization',
        status: {
          ...conditions(ready),
          lastAppliedRevision: `main@sha1:${HASH}`,
        },
      });
      const printed = row({ ready, revision: 'main@sha1:b0a4f2c9' });
      expect(compareRow(printed, judged)).toEqual([]);
    },
  );

  it.each([
    ['readiness', { ready: 'False' }],
    ['revision', { revision: 'main@sha1:b0a4f2c9' }],
    ['suspended flag', { suspended: true }],
  ])('finds another %s, which nothing explains', (_what, over) => {
    const judged = judgedOf({
      kind: 'Kustomization',
      status: conditions('True'),
    });
    const differences = compareRow(row(over), judged);
    expect(differences).toHaveLength(1);
    expect(differences[0].why).toBeUndefined();
  });

  it('does not let a waiting resource explain that it is said to be ready', () => {
    const judged = judgedOf({
      kind: 'Kustomization',
      spec: { dependsOn: [{ name: 'other' }] },
      status: conditions('False', 'DependencyNotReady'),
    });
    expect(judged.record.verdict.readiness).toBe('Blocked');
    const [waits] = compareRow(row({ ready: 'False' }), judged);
    expect(waits.why).toBe('it waits for Kustomization/apps/other');
    const [wrong] = compareRow(row({ ready: 'True' }), judged);
    expect(wrong.why).toBeUndefined();
  });

  it.each([
    ['that was only tried', '1.1.0'],
    ['that was only tried, while the way back runs', '1.0.0'],
  ])('explains the revision of a release by one %s', (_what, attempted) => {
    const judged = judgedOf({
      kind: 'HelmRelease',
      status: {
        ...conditions('False'),
        lastAttemptedRevision: attempted,
        history: [
          { chartVersion: '1.1.0', status: 'failed' },
          { chartVersion: '1.0.0', status: 'deployed' },
        ],
      },
    });
    const printed = { kind: 'helmrelease', ready: 'False' };
    const [tried] = compareRow(row({ ...printed, revision: '1.1.0' }), judged);
    expect(tried).toEqual({
      resource: 'HelmRelease it',
      flux: '1.1.0',
      ours: '1.0.0',
      why: 'the newest was tried, and is not what runs',
    });
    const [other] = compareRow(row({ ...printed, revision: '0.9.0' }), judged);
    expect(other.why).toBeUndefined();
  });

  it('explains the revision of a release that has not run yet', () => {
    const judged = judgedOf({
      kind: 'HelmRelease',
      status: { ...conditions('False'), lastAttemptedRevision: '1.0.0' },
    });
    const printed = { kind: 'helmrelease', ready: 'False', revision: '1.0.0' };
    expect(compareRow(row(printed), judged)).toEqual([
      {
        resource: 'HelmRelease it',
        flux: '1.0.0',
        ours: 'no revision',
        why: 'the newest was tried, and is not what runs',
      },
    ]);
  });
});
