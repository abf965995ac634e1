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
  condition,
  ObjectOptions,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import { FAILED, judgeAlone } from '../__fixtures__/judgeAlone';
import { Readiness } from './Readiness';

describe('odd objects are never silently Ready', () => {
  it.each<[string, ObjectOptions, Readiness]>([
    [
      'of two Ready conditions False counts before True',
      { conditions: [readyTrue(), FAILED] },
      'Failed',
    ],
    [
      'of two Ready conditions Unknown counts before True',
      { conditions: [readyTrue(), readyUnknown()] },
      'Progressing',
    ],
    [
      'of two Ready conditions False counts before Unknown',
      { conditions: [readyUnknown(), FAILED] },
      'Failed',
    ],
    [
      'Ready=False with the message of a success is Failed',
      {
        conditions: [
          readyFalse('ReconciliationSucceeded', 'Applied revision: main'),
        ],
      },
      'Failed',
    ],
    [
      'a status in another spelling is Unknown',
      { conditions: [{ type: 'Ready', status: 'true' }] },
      'Progressing',
    ],
    [
      'a status of another type is Unknown',
      { status: { conditions: [{ type: 'Ready', status: true }] } },
      'Progressing',
    ],
    [
      'observedGeneration 0 is behind',
      { observedGeneration: 0, conditions: [readyTrue()] },
      'Progressing',
    ],
    [
      'observedGeneration -1 is behind',
      { observedGeneration: -1, conditions: [readyTrue()] },
      'Progressing',
    ],
    [
      'observedGeneration -1 is behind even without a generation',
      {
        observedGeneration: -1,
        metadata: { generation: undefined },
        conditions: [readyTrue()],
      },
      'Progressing',
    ],
    [
      'observedGeneration ahead of the generation is not behind',
      { observedGeneration: 2, conditions: [readyTrue()] },
      'Ready',
    ],
    [
      'without observedGeneration that of the Ready condition is taken',
      {
        generation: 2,
        status: { observedGeneration: undefined },
        conditions: [readyTrue({ observedGeneration: 1 })],
      },
      'Progressing',
    ],
    [
      'a kind that has no observedGeneration anywhere is Ready',
      {
        status: { observedGeneration: undefined },
        conditions: [readyTrue()],
      },
      'Ready',
    ],
    [
      'the Ready=False that follows many foreign conditions is seen',
      {
        conditions: [
          readyTrue(),
          ...Array.from({ length: 50 }, (_, n) => condition(`X${n}`, 'True')),
          FAILED,
        ],
      },
      'Failed',
    ],
    [
      'a condition without a type is nothing',
      { status: { conditions: [{ status: 'True' }, null, 'Ready', []] } },
      'Progressing',
    ],
    [
      'conditions that are no list are none',
      { status: { conditions: { Ready: 'True' } } },
      'Progressing',
    ],
    [
      'suspend of another type does not suspend',
      { spec: { suspend: 'true' }, conditions: [readyTrue()] },
      'Ready',
    ],
  ])('%s', (_, options, readiness) => {
    expect(judgeAlone('Kustomization', options).readiness).toBe(readiness);
  });

  it('two Ready conditions are noted', () => {
    expect(
      judgeAlone('Kustomization', { conditions: [readyTrue(), FAILED] }).notes,
    ).toEqual(['DuplicateReadyCondition']);
  });
});
