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

import { sendJson, sendStatus } from './__testUtils__/scriptedAnswers';
import { until } from './__testUtils__/testReader';
import { useClusterReader } from './__testUtils__/useClusterReader';
import { ClusterReader } from './ClusterReader';

const GROUP = 'kustomize.toolkit.fluxcd.io';

/** As the proxy answers for a cluster that does not. */
function refuseConnection(response: Parameters<typeof sendJson>[0]): boolean {
  const cause = { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' };
  const message = `Cluster 'production' request error; caused by Error: ${cause.message}`;
  sendJson(response, 500, { error: { name: 'Error', message, cause } });
  return true;
}

describe('ClusterReader', () => {
  const { kubernetes, sink, statuses, startReader, synced, watching } =
    useClusterReader();
  const unreachable = (reader: ClusterReader) =>
    until(
      'the cluster is unreachable',
      () => reader.status.reachability === 'unreachable',
    );

  it('reads every kind that the cluster serves and tells when all are in', async () => {
    kubernetes().put('a');
    const reader = startReader();
    expect(reader.status).toMatchObject({
      reachability: 'waiting',
      synced: false,
    });
    await synced(reader);
    await until(
      'the version is known',
      () => !!reader.status.kubernetesVersion,
    );

    expect(sink().names).toEqual(['a']);
    expect(reader.status).toMatchObject({
      cluster: 'production',
      reachability: 'reachable',
      kubernetesVersion: 'v1.36.3',
      kinds: [{ group: GROUP, version: 'v1', kind: 'Kustomization' }],
      discoveryErrors: [],
    });
    expect(statuses().filter(status => status.synced).length).toBeGreaterThan(
      0,
    );
  });

  it('is reachable and synced where Flux is not installed', async () => {
    kubernetes().kinds.clear();
    const reader = startReader();
    await synced(reader);
    expect(reader.status).toMatchObject({
      reachability: 'reachable',
      kinds: [],
    });
  });

  it('leaves other namespaces and the cluster alone when one is forbidden', async () => {
    kubernetes().put('a', { namespace: 'apps' });
    kubernetes().put('b', { namespace: 'infra' });
    kubernetes().script = ({ path }, response) => {
      const forbidden = path.includes('/namespaces/infra/');
      if (forbidden) {
        sendStatus(response, 403, 'Forbidden', 'not allowed');
      }
      return forbidden;
    };
    const reader = startReader({ namespaces: ['apps', 'infra'] });
    await synced(reader);
    await until('the error is told', () => sink().errors.length > 0);

    expect(sink().names).toEqual(['a']);
    expect(sink().errors[0]).toMatchObject({
      kind: 'Kustomization',
      namespace: 'infra',
      reason: 'forbidden',
    });
    expect(reader.status.reachability).toBe('reachable');
    await watching(1);
    kubernetes().put('c', { namespace: 'apps' });
    await until('the change is in', () => sink().names.includes('c'));
  });

  it('is unreachable when nothing can be read, whatever the reason', async () => {
    kubernetes().script = ({ path }, response) => {
      const forbidden = path.endsWith('/kustomizations');
      if (forbidden) {
        sendStatus(response, 403, 'Forbidden', 'not allowed');
      }
      return forbidden;
    };
    const reader = startReader();
    await synced(reader);
    expect(reader.status).toMatchObject({
      reachability: 'unreachable',
      error: { reason: 'forbidden' },
    });
  });

  it('is unreachable while it does not even tell its kinds, and recovers by itself', async () => {
    kubernetes().put('a');
    let down = true;
    kubernetes().script = (_request, response) =>
      down && refuseConnection(response);
    const reader = startReader();
    await unreachable(reader);
    expect(reader.status).toMatchObject({
      error: { reason: 'unreachable' },
      synced: false,
    });
    expect(sink().calls).toEqual([]);
    down = false;
    await synced(reader);
    expect(sink().names).toEqual(['a']);
    expect(reader.status).toMatchObject({ reachability: 'reachable' });
    expect(reader.status.error).toBeUndefined();
  });

  it('notices by its probe that a cluster is lost whose watches stay open, and goes on where it was', async () => {
    kubernetes().put('a');
    const reader = startReader({ timing: { probeMs: 50 } });
    await watching(1);
    let down = true;
    kubernetes().script = (_request, response) =>
      down && refuseConnection(response);
    await unreachable(reader);
    expect(reader.status.error).toMatchObject({ reason: 'unreachable' });
    const missed = kubernetes().put('b');
    down = false;
    await until('it goes on', () => sink().names.length === 2);

    expect(sink().data).toEqual([
      'replaced Kustomization: a',
      `ADDED b@${missed}`,
    ]);
    expect(reader.status.reachability).toBe('reachable');
  });

  it('goes on from stored positions and is synced once they are confirmed', async () => {
    kubernetes().put('a');
    const { resourceVersion } = kubernetes();
    const missed = kubernetes().put('b');
    const reader = startReader({
      positions: [
        { group: GROUP, kind: 'Kustomization', resourceVersion, observedAt: 1 },
      ],
    });
    await synced(reader);
    expect(sink().data).toEqual([`ADDED b@${missed}`]);
    expect(kubernetes().reads).not.toContain('list');
  });

  it('drops what it read in a namespace that is no longer asked for', async () => {
    const { resourceVersion } = kubernetes();
    const stored = {
      group: GROUP,
      kind: 'Kustomization',
      resourceVersion,
      observedAt: 1,
    };
    startReader({
      namespaces: ['apps'],
      positions: [
        { ...stored, namespace: 'apps' },
        { ...stored, namespace: 'infra' },
      ],
    });
    await until('it is told', () => sink().calls.length > 0);
    expect(sink().calls[0]).toBe('gone Kustomization in infra');
  });

  it('picks up a kind that is installed later', async () => {
    kubernetes().kinds.clear();
    const reader = startReader({ timing: { rediscoverMs: 30 } });
    await synced(reader);
    kubernetes().kinds.set('kustomizations', 'Kustomization');
    kubernetes().put('a');
    await until('its objects are in', () => sink().names.includes('a'));
    expect(reader.status.kinds).toHaveLength(1);
  });

  it('looks again when a kind is not found, and lets go of it once it stays away', async () => {
    kubernetes().put('a');
    const reader = startReader();
    await watching(1);
    kubernetes().kinds.clear();
    kubernetes().endWatches();
    await until('it is gone', () =>
      sink().calls.includes('gone Kustomization'),
    );

    expect(sink().errors[0]).toMatchObject({ status: 404, reason: 'notFound' });
    await until('nothing is read', () => reader.status.kinds.length === 0);
    expect(reader.status.reachability).toBe('reachable');
  });

  it('keeps a kind that discovery misses only for a moment', async () => {
    kubernetes().put('a');
    let missing = false;
    kubernetes().script = ({ path }, response) => {
      if (path === '/apis' && missing) {
        sendJson(response, 200, { kind: 'APIGroupDiscoveryList', items: [] });
        return true;
      }
      return false;
    };
    startReader({ timing: { rediscoverMs: 20, goneAfterMs: 600 } });
    await watching(1);
    const discoveries = () =>
      kubernetes().requests.filter(({ path }) => path === '/apis').length;
    missing = true;
    const before = discoveries();
    await until('it has looked again', () => discoveries() >= before + 2);
    missing = false;
    await new Promise(resolve => setTimeout(resolve, 700));
    kubernetes().put('b');
    await until('the change is in', () => sink().names.includes('b'));

    expect(sink().calls.filter(call => call.startsWith('gone'))).toEqual([]);
    expect(kubernetes().reads.filter(read => read === 'list')).toHaveLength(1);
  });

  it('runs no more lists at a time than it may', async () => {
    let open = 0;
    let most = 0;
    kubernetes().script = ({ path, query }, response) => {
      if (!path.endsWith('/kustomizations') || query.has('watch')) {
        return false;
      }
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        sendJson(response, 200, {
          metadata: { resourceVersion: '1' },
          items: [],
        });
      }, 20);
      return true;
    };
    const namespaces = Array.from({ length: 12 }, (_, index) => `ns-${index}`);
    await synced(startReader({ namespaces }));
    expect(most).toBe(4);
  });

  it('closes every connection when stopped, also in the middle of starting', async () => {
    const reader = startReader();
    await watching(1);
    await reader.stop();
    await until('all is closed', () => kubernetes().watchers.size === 0);
    const calls = sink().calls.length;
    kubernetes().put('late');

    const early = startReader();
    await early.stop();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(sink().calls).toHaveLength(calls);
    expect(kubernetes().watchers.size).toBe(0);
  });
});
