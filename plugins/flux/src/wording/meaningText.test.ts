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
  blockedResource,
  failedResource,
  readyResource,
} from '../__fixtures__/resources';
import { englishTexts } from '../__testUtils__/translate';
import { meaningText } from './meaningText';
import { reasonMeaning } from './reasonMeaning';

const t = englishTexts();

function failedFor(reason: string, kind = 'Kustomization', stalled = false) {
  return meaningText(
    t,
    failedResource({
      kind,
      stalled,
      cause: { type: 'Ready', reason, message: 'm' },
    }),
  );
}

describe('meaningText', () => {
  it('tells what happened, what Flux does, and what helps', () => {
    const meaning = failedFor('HealthCheckFailed');
    expect(meaning?.what).toMatch(
      /were applied, but .* did not become healthy/,
    );
    expect(meaning?.next).toBe(
      'Flux tries again every 20 s. It does not go back to the older version by itself.',
    );
    expect(meaning?.helps).toMatch(/logs of the workload/);
  });

  it('does not speak of going back where nothing new was applied', () => {
    expect(failedFor('BuildFailed')?.next).toBe('Flux tries again every 20 s.');
  });

  it('says how a HelmRelease gets going again that has given up', () => {
    expect(failedFor('InstallFailed', 'HelmRelease', true)?.next).toMatch(
      /given up.*flux reconcile hr checkout -n flux-system --reset/,
    );
  });

  it('says that a stalled resource of another kind waits for a change', () => {
    expect(failedFor('URLInvalid', 'GitRepository', true)?.next).toMatch(
      /given up.*when the resource itself changes/,
    );
  });

  it('promises no fixed pace for kinds that wait longer each time', () => {
    expect(failedFor('GitOperationFailed', 'GitRepository')?.next).toBe(
      'Flux tries again by itself, waiting longer each time.',
    );
    expect(failedFor('UpgradeFailed', 'HelmRelease')?.next).toBe(
      'Flux tries again by itself.',
    );
  });

  it('sends the reader of a blocked resource to what blocks it', () => {
    expect(meaningText(t, blockedResource())).toMatchObject({
      what: expect.stringMatching(/has not been tried/),
      next: expect.stringMatching(/as soon as that is ready/),
    });
  });

  it.each(['Suspended', 'Terminating', 'Progressing'] as const)(
    'explains %s as well',
    readiness => {
      expect(meaningText(t, readyResource({ readiness }))?.what).not.toBe('');
    },
  );

  it('explains nothing where all is well', () => {
    expect(meaningText(t, readyResource())).toBeUndefined();
  });

  it('has a general word for reasons it does not know', () => {
    expect(failedFor('SomethingOfNextYear')?.what).toMatch(/^Flux could not/);
    expect(failedFor('constructor')?.what).toMatch(/^Flux could not/);
  });
});

describe('reasonMeaning', () => {
  it.each([
    ['ArtifactFailed', 'path'],
    ['RetriesExceeded', 'helmAction'],
    ['RollbackSucceeded', 'helmRemediated'],
    ['SourceNotReady', 'sourceNotReady'],
    ['InvalidChartReference', 'chart'],
  ])('takes %s for %s', (reason, key) => {
    expect(reasonMeaning(reason)).toBe(key);
  });
});
