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
  before,
  blockedResource,
  failedResource,
  NOW,
  readyResource,
} from '../__fixtures__/resources';
import { englishTexts } from '../__testUtils__/translate';
import { readinessNote, rowMessage, shownReadiness } from './rowText';

const t = englishTexts();
const MINUTE = 60_000;

describe('readinessNote', () => {
  it('tells how long something has failed, and that Flux keeps trying', () => {
    expect(readinessNote(t, failedResource(), NOW)).toBe(
      'for 23 min, retrying',
    );
  });

  it('keeps a retry under Failed, so that it does not flicker', () => {
    const retry = failedResource({ readiness: 'Progressing' });
    expect(shownReadiness(retry)).toBe('Failed');
    expect(readinessNote(t, retry, NOW)).toBe('for 23 min, trying again now');
  });

  it('says so when Flux has given up', () => {
    expect(readinessNote(t, failedResource({ stalled: true }), NOW)).toBe(
      'for 23 min, Flux has given up',
    );
  });

  it("says at least, where Flux's own record is older than our clock", () => {
    const resource = failedResource({
      provenFailingSince: before(NOW, 90 * MINUTE),
    });
    expect(readinessNote(t, resource, NOW)).toBe(
      'for at least 1 h 30 min, retrying',
    );
  });

  it("stays with our clock, where Flux's own record is younger", () => {
    const resource = failedResource({
      provenFailingSince: before(NOW, 12_000),
    });
    expect(readinessNote(t, resource, NOW)).toBe('for 23 min, retrying');
  });

  it('names what blocks: the root, not the next one in the chain', () => {
    const next = { kind: 'Kustomization', namespace: 'flux-system', name: 'a' };
    expect(readinessNote(t, blockedResource({ blockedBy: next }), NOW)).toBe(
      'by checkout',
    );
    expect(
      readinessNote(
        t,
        blockedResource({ blockedBy: next, root: undefined }),
        NOW,
      ),
    ).toBe('by a');
  });

  it('says who suspended something, and how long a deletion takes', () => {
    expect(
      readinessNote(
        t,
        readyResource({ readiness: 'Suspended', suspendedBy: 'ada' }),
        NOW,
      ),
    ).toBe('by ada');
    expect(
      readinessNote(
        t,
        readyResource({
          readiness: 'Terminating',
          deletedAt: before(NOW, 5 * MINUTE),
        }),
        NOW,
      ),
    ).toBe('for 5 min');
  });

  it('adds nothing to what is Ready', () => {
    expect(readinessNote(t, readyResource(), NOW)).toBeUndefined();
  });
});

describe('rowMessage', () => {
  it('prefers the cause to what Ready says', () => {
    expect(rowMessage(failedResource())).toMatch(/^health check failed/);
    expect(rowMessage(readyResource())).toMatch(/^Applied revision/);
    expect(rowMessage(readyResource({ conditions: [] }))).toBeUndefined();
  });
});
