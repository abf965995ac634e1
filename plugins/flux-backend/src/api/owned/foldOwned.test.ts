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
  formatResourceRef,
  parseResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { OwnedResource } from '../../store';
import { foldOwned, FoldedItem, heldUpByOthers, keyOf } from './foldOwned';

function ref(name: string): ResourceRef {
  return { kind: 'Kustomization', namespace: 'shop', name };
}

function resource(
  name: string,
  fields: Partial<OwnedResource> = {},
): OwnedResource {
  return {
    subject: {
      ...{ cluster: 'production', ...ref(name) },
      ...{ labels: {}, annotations: {} },
    },
    readiness: 'Ready',
    attentionRank: 8,
    failing: false,
    ...fields,
  };
}

function failed(name: string): OwnedResource {
  return resource(name, {
    readiness: 'Failed',
    failing: true,
    attentionRank: 2,
    root: formatResourceRef(ref(name)),
    rootState: 'Failed',
  });
}

function blocked(
  name: string,
  root: string,
  fields: Partial<OwnedResource> = {},
): OwnedResource {
  return resource(name, {
    readiness: 'Blocked',
    attentionRank: 3,
    root: formatResourceRef(ref(root)),
    rootState: 'Failed',
    ...fields,
  });
}

function describeItem({ item, isRoot, heldUp }: FoldedItem): string {
  const names = heldUp.map(({ subject }) => subject.name).join(' ');
  return `${item.subject.name}${isRoot ? '' : ' (waits)'}: ${names}`.trim();
}

function fold(
  resources: OwnedResource[],
  waits: Record<string, string> = {},
): string[] {
  const blockedBy = new Map(
    Object.entries(waits).map(([name, target]): [string, ResourceRef] => [
      keyOf(resource(name)),
      ref(target),
    ]),
  );
  return foldOwned(resources, blockedBy).map(describeItem);
}

describe('what needs someone', () => {
  it('is what fails, has an alert, is suspended, or waits for what nobody mends', () => {
    expect(
      fold([
        resource('fine'),
        resource('starting', { readiness: 'Progressing', attentionRank: 5 }),
        resource('paused', { readiness: 'Suspended', attentionRank: 6 }),
        resource('late', { alertState: 'firing', attentionRank: 0 }),
        failed('broken'),
        blocked('lost', 'nothing', { rootState: 'Missing' }),
        blocked('retried-soon', 'x', { rootState: 'Ready' }),
        blocked('waiting', 'x', { rootState: 'Progressing' }),
        blocked('in-vain', 'x', {
          rootState: 'Ready',
          alertState: 'pending',
          attentionRank: 1,
        }),
      ]),
    ).toEqual([
      'late:',
      'in-vain (waits):',
      'broken:',
      'lost (waits):',
      'paused:',
    ]);
  });

  it('holds up the rest of the same owners', () => {
    expect(
      fold([
        blocked('b', 'broken'),
        failed('broken'),
        blocked('a', 'broken'),
        blocked('z', 'paused', { rootState: 'Suspended' }),
        resource('paused', { readiness: 'Suspended', attentionRank: 6 }),
      ]),
    ).toEqual(['broken: a b', 'paused: z']);
  });

  it("is what waits when its root is somebody else's, with what waits for it in turn", () => {
    const resources = [
      blocked('first', 'foreign'),
      blocked('second', 'foreign'),
      blocked('third', 'foreign'),
      blocked('other', 'foreign'),
    ];
    expect(
      fold(resources, {
        first: 'foreign',
        second: 'first',
        third: 'second',
        other: 'foreign',
      }),
    ).toEqual(['first (waits): second third', 'other (waits):']);
    expect(heldUpByOthers(resources)).toHaveLength(4);
    expect(heldUpByOthers([failed('foreign'), ...resources])).toEqual([]);
  });

  it('comes to an end where resources wait for each other', () => {
    const cycle = { rootState: 'Cycle' } as const;
    const [a, b, c] = ['a', 'b', 'c'].map(name => blocked(name, 'a', cycle));
    expect(fold([c, b, a])).toEqual(['a: b c']);
    // The one that names the cycle belongs to somebody else.
    expect(fold([b, c], { b: 'c', c: 'a' })).toEqual(['c (waits): b']);
    expect(fold([b, c], { b: 'c', c: 'b' })).toEqual(['b (waits): c']);
  });

  it('is told apart by cluster', () => {
    const elsewhere = blocked('a', 'broken');
    elsewhere.subject = { ...elsewhere.subject, cluster: 'staging' };
    expect(fold([failed('broken'), elsewhere])).toEqual([
      'broken:',
      'a (waits):',
    ]);
    expect(parseResourceRef(failed('broken').root ?? '')).toEqual(
      ref('broken'),
    );
  });
});
