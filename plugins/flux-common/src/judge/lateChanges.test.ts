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
  fluxResource,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import {
  recordedChanges,
  recordedStart,
} from '../__fixtures__/recordedObjects';
import {
  describeTransitions,
  MINUTE,
  refOf,
  WatchedCluster,
} from '../__fixtures__/WatchedCluster';
import { ResourceChange } from './ResourceRecord';

const FAILED = readyFalse('BuildFailed');

/** One resource at one resourceVersion; Failed unless told otherwise. */
function version(resourceVersion: string, ready = FAILED, uid = 'first') {
  return fluxResource('Kustomization', 'shop', {
    resourceVersion,
    uid,
    conditions: [ready],
  });
}

function set(...args: Parameters<typeof version>): ResourceChange {
  return { type: 'set', resource: version(...args) };
}

function gone(resourceVersion?: string): ResourceChange {
  return { type: 'delete', ref: refOf('Kustomization/shop'), resourceVersion };
}

const NOTHING = { changed: [], removed: [], transitions: [] };

describe('the same change seen twice, late or out of order changes nothing', () => {
  it.each<[string, ResourceChange[], ResourceChange]>([
    ['seen twice', [set('10')], set('10', readyTrue())],
    ['late', [set('10')], set('9', readyTrue())],
    ['late, by number and not by text', [set('10')], set('9', readyTrue())],
    [
      'late, beyond the numbers that JavaScript can hold',
      [set('90071992547409931')],
      set('90071992547409930', readyTrue()),
    ],
    ['an older deletion', [set('10')], gone('9')],
    [
      'an older life of a re-created one',
      [set('10', FAILED, 'second')],
      set('9', readyTrue(), 'first'),
    ],
    ['the deletion of an older life', [set('10', FAILED, 'second')], gone('9')],
    [
      'a change after the deletion that it came before',
      [set('10'), gone('12')],
      set('11', readyTrue()),
    ],
    [
      'the last change once more after a deletion without version',
      [set('10'), gone()],
      set('10', readyTrue()),
    ],
    ['deleted twice', [set('10'), gone('11')], gone('11')],
    ['the deletion of what was never known', [], gone('11')],
    ['a change before whose deletion was seen first', [gone('11')], set('10')],
    [
      'a change between two deletions seen in the wrong order',
      [gone('11'), gone('9')],
      set('10'),
    ],
  ])('%s', (_, before, change) => {
    const { judge } = new WatchedCluster();
    before.forEach((item, index) => judge.apply([item], index));
    const records = JSON.stringify([...judge.records()]);
    expect(judge.apply([change], 60 * MINUTE)).toEqual(NOTHING);
    expect(JSON.stringify([...judge.records()])).toBe(records);
  });

  it.each<[string, ResourceChange[], ResourceChange]>([
    ['a newer change', [set('9')], set('10', readyTrue())],
    ['a version that is no number', [set('10')], set('abc', readyTrue())],
    [
      'after a deletion, a newer life',
      [set('9'), gone('10')],
      set('11', readyTrue(), 'second'),
    ],
  ])('%s counts', (_, before, change) => {
    const { judge } = new WatchedCluster();
    before.forEach((item, index) => judge.apply([item], index));
    judge.apply([change], MINUTE);
    const found = judge.get(refOf('Kustomization/shop'));
    expect(found?.verdict.readiness).toBe('Ready');
  });

  it('a deletion with the version that was seen last deletes', () => {
    const { judge } = new WatchedCluster();
    judge.apply([set('10')], 0);
    expect(judge.apply([gone('10')], 1).removed).toEqual([
      refOf('Kustomization/shop'),
    ]);
  });

  it('a whole recording played twice tells nothing new the second time', () => {
    const { judge } = new WatchedCluster();
    const changes = [
      ...recordedStart('retries').map(resource => ({
        at: 0,
        type: 'ADDED',
        resource,
      })),
      ...recordedChanges('retries'),
    ].map(({ at, type, resource }): { at: number; change: ResourceChange } => ({
      at,
      change:
        type === 'DELETED'
          ? {
              type: 'delete',
              ref: resource,
              resourceVersion: resource.resourceVersion,
            }
          : { type: 'set', resource },
    }));
    for (const { at, change } of changes) {
      judge.apply([change], at);
    }
    for (const { at, change } of changes) {
      expect(judge.apply([change], at + 60 * MINUTE)).toEqual(NOTHING);
    }
  });
});

describe('a resource that was deleted and created again', () => {
  it('starts anew: another uid has no clock and no last settled verdict', () => {
    const { judge } = new WatchedCluster();
    judge.apply([set('1')], 0);
    const outcome = judge.apply([set('2', readyUnknown(), 'second')], MINUTE);
    expect(describeTransitions(outcome.transitions)).toEqual([
      'pending->inactive Kustomization/shop',
    ]);
    expect(outcome.removed).toEqual([]);
    expect(outcome.changed).toHaveLength(1);
    expect(outcome.changed[0].verdict).toMatchObject({
      readiness: 'Progressing',
      failing: false,
    });
    expect(outcome.changed[0].verdict).not.toHaveProperty('lastSettled');
  });

  it('ends one clock and starts another when it fails again', () => {
    const { judge } = new WatchedCluster();
    judge.apply([set('1')], 0);
    const { transitions } = judge.apply([set('2', FAILED, 'second')], MINUTE);
    expect(transitions).toMatchObject([
      { from: 'pending', to: 'inactive', since: 0 },
      { from: 'inactive', to: 'pending', since: MINUTE },
    ]);
  });
});
