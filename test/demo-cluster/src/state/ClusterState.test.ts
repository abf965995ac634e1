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

import { ClusterState } from './ClusterState';

const kind = { group: 'apps', plural: 'deployments' };
const at = (namespace: string, name: string) => ({ ...kind, namespace, name });
const deployment = (namespace: string, name: string, replicas = 1) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { namespace, name, uid: `${namespace}-${name}` },
  spec: { replicas },
});

function givenState(historySize = 100) {
  const state = new ClusterState({ firstRevision: 100, historySize });
  state.put(at('b', 'web'), deployment('b', 'web'));
  state.put(at('a-b', 'web'), deployment('a-b', 'web'));
  state.put(at('a', 'web'), deployment('a', 'web'));
  return state;
}
const names = (
  objects?: { metadata: { namespace?: string; name: string } }[],
) => objects?.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);

describe('ClusterState', () => {
  it('gives each change the next resourceVersion', () => {
    const state = givenState();
    expect(state.revision).toBe(103);
    expect(state.get(at('b', 'web'))?.metadata.resourceVersion).toBe('101');
    state.put(at('b', 'web'), deployment('b', 'web', 2));
    expect(state.get(at('b', 'web'))?.metadata.resourceVersion).toBe('104');
    state.remove(at('b', 'web'));
    expect(state.revision).toBe(105);
  });

  it('takes an equal object for no change', () => {
    const state = givenState();
    state.put(at('b', 'web'), deployment('b', 'web'));
    expect(state.revision).toBe(103);
  });

  it('lists by namespace and name', () => {
    const state = givenState();
    expect(names(state.list(kind))).toEqual(['a/web', 'a-b/web', 'b/web']);
    expect(names(state.list(kind, 'a'))).toEqual(['a/web']);
    expect(state.list({ ...kind, plural: 'replicasets' })).toEqual([]);
  });

  it('remembers how a kind was at an earlier resourceVersion', () => {
    const state = givenState();
    state.put(at('c', 'web'), deployment('c', 'web'));
    state.put(at('b', 'web'), deployment('b', 'web', 2));
    state.remove(at('a', 'web'));

    const before = state.listAt(kind, 103);
    expect(names(before)).toEqual(['a/web', 'a-b/web', 'b/web']);
    expect(before?.[2].spec).toEqual({ replicas: 1 });
    expect(names(state.listAt(kind, 105))).toContain('a/web');
    expect(names(state.list(kind))).toEqual(['a-b/web', 'b/web', 'c/web']);
  });

  it('tells each change once, a deletion with its own resourceVersion', () => {
    const state = givenState();
    const told: string[] = [];
    const stop = state.subscribe(({ type, revision, object }) =>
      told.push(`${type} ${revision} ${object.metadata.resourceVersion}`),
    );
    state.put(at('c', 'web'), deployment('c', 'web'));
    state.remove(at('c', 'web'));
    state.remove(at('c', 'web'));
    stop();
    state.put(at('c', 'web'), deployment('c', 'web'));
    expect(told).toEqual(['ADDED 104 104', 'DELETED 105 105']);
  });

  it('forgets changes beyond its history, and says so', () => {
    const state = givenState(2);
    state.put(at('b', 'web'), deployment('b', 'web', 2));
    expect(state.oldestRevision).toBe(102);
    expect(state.changesSince(kind, 101)).toBeUndefined();
    expect(state.listAt(kind, 101)).toBeUndefined();
    expect(state.changesSince(kind, 102)?.map(c => c.revision)).toEqual([
      103, 104,
    ]);
    state.forgetHistory();
    expect(state.changesSince(kind, 103)).toBeUndefined();
    expect(state.changesSince(kind, 104)).toEqual([]);
  });
});
