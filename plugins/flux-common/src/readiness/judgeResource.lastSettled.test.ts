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
  ConditionJson,
  fromGit,
  ObjectOptions,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  BLOCKED,
  DELETED,
  FAILED,
  judgeAlone,
} from '../__fixtures__/judgeAlone';
import { Settled } from './Readiness';

describe('lastSettled', () => {
  it.each<[string, ObjectOptions, Settled | undefined, Settled | undefined]>([
    ['Ready settles', { conditions: [readyTrue()] }, 'Failed', 'Ready'],
    ['Failed settles', { conditions: [FAILED] }, 'Ready', 'Failed'],
    ['Progressing keeps Failed', {}, 'Failed', 'Failed'],
    ['Progressing keeps Ready', {}, 'Ready', 'Ready'],
    ['it is unknown until the first settled verdict', {}, undefined, undefined],
    [
      'Blocked keeps it',
      { spec: fromGit('fleet', 'db'), conditions: [BLOCKED] },
      'Failed',
      'Failed',
    ],
    [
      'Suspended keeps it, whatever the frozen conditions say',
      { spec: { suspend: true }, conditions: [readyTrue()] },
      'Failed',
      'Failed',
    ],
    ['Terminating keeps it', { metadata: DELETED }, 'Ready', 'Ready'],
  ])('%s', (_, options, before, after) => {
    expect(judgeAlone('Kustomization', options, before).lastSettled).toBe(
      after,
    );
  });

  it.each<[string, ConditionJson | undefined, Settled | undefined, boolean]>([
    ['Failed is failing', FAILED, undefined, true],
    ['Progressing that was Failed is a retry', readyUnknown(), 'Failed', true],
    ['Progressing that was Ready is not', readyUnknown(), 'Ready', false],
    ['Progressing never settled is not', readyUnknown(), undefined, false],
    ['Ready that was Failed is not', readyTrue(), 'Failed', false],
    ['Blocked that was Failed is not', BLOCKED, 'Failed', false],
  ])('counted as failing: %s', (_, ready, before, failing) => {
    const options = {
      spec: fromGit('fleet', 'db'),
      ...(ready && { conditions: [ready] }),
    };
    expect(judgeAlone('Kustomization', options, before).failing).toBe(failing);
  });
});
