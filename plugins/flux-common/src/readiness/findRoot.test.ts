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
  ARTIFACT,
  condition,
  fluxResource,
  fromGit,
  ObjectOptions,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import { FluxResource, formatResourceRef, ResourceRef } from '../resources';
import { findRoot, Judged } from './findRoot';
import { judgeResource } from './judgeResource';
import { Settled } from './Readiness';

/** Judges a few resources and follows `Kustomization/apps/shop` to its root. */
function rootOf(
  resources: FluxResource[],
  options: { unreadable?: string[]; lastSettled?: Settled } = {},
): string {
  const known = new Map(resources.map(item => [formatResourceRef(item), item]));
  const lookup = (ref: ResourceRef) =>
    known.get(formatResourceRef(ref)) ??
    (options.unreadable?.includes(ref.kind) ? 'unreadable' : 'missing');
  const judged = (ref: ResourceRef): Judged | 'missing' | 'unreadable' => {
    const found = lookup(ref);
    return typeof found === 'string'
      ? found
      : {
          resource: found,
          verdict: judgeResource(found, lookup, {
            lastSettled: options.lastSettled,
          }),
        };
  };
  const start = { kind: 'Kustomization', namespace: 'apps', name: 'shop' };
  const first = judged(start);
  if (typeof first === 'string' || !first.verdict.blockedBy) {
    throw new Error('the first resource of the chain is not Blocked');
  }
  const { ref, state } = findRoot(start, first.verdict.blockedBy, judged);
  return `${state} ${formatResourceRef(ref)}`;
}

function waiting(name: string, ...dependsOn: string[]): FluxResource {
  return fluxResource('Kustomization', name, {
    spec: fromGit('fleet', ...dependsOn),
    conditions: [readyFalse('DependencyNotReady')],
  });
}

function source(options: ObjectOptions): FluxResource[] {
  return [
    fluxResource('Kustomization', 'shop', {
      spec: fromGit('fleet'),
      conditions: [readyFalse('ArtifactFailed', 'Source artifact not found')],
    }),
    fluxResource('GitRepository', 'fleet', options),
  ];
}

const FLEET = 'GitRepository/apps/fleet';

describe('a chain of waiting resources is followed to its root', () => {
  it.each<[string, FluxResource[], string]>([
    [
      'Failed',
      source({ conditions: [readyFalse('GitOperationFailed')] }),
      `Failed ${FLEET}`,
    ],
    [
      'Failed, when Flux has given up on it',
      source({ conditions: [readyTrue(), condition('Stalled', 'True')] }),
      `Failed ${FLEET}`,
    ],
    ['Missing', source({}).slice(0, 1), `Missing ${FLEET}`],
    ['Suspended', source({ spec: { suspend: true } }), `Suspended ${FLEET}`],
    [
      'Terminating',
      source({ metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }),
      `Terminating ${FLEET}`,
    ],
    [
      'Progressing',
      source({ conditions: [readyUnknown()] }),
      `Progressing ${FLEET}`,
    ],
    [
      'by now Ready',
      source({ conditions: [readyTrue()], status: { artifact: ARTIFACT } }),
      `Ready ${FLEET}`,
    ],
    [
      'Ready but with an artifact that has no digest',
      source({
        conditions: [readyTrue()],
        status: { artifact: { revision: 'main@sha1:1' } },
      }),
      `NoArtifact ${FLEET}`,
    ],
    [
      'Ready but without any artifact',
      source({ conditions: [readyTrue()] }),
      `NoArtifact ${FLEET}`,
    ],
    [
      'never reports: NotReported',
      [
        waiting('shop', 'chart'),
        fluxResource('Kustomization', 'chart', {
          spec: { sourceRef: { kind: 'HelmRepository', name: 'oci' } },
          conditions: [readyFalse('SourceNotReady')],
        }),
        fluxResource('HelmRepository', 'oci', { spec: { type: 'oci' } }),
      ],
      'NotReported HelmRepository/apps/oci',
    ],
    [
      'a cycle, named after the first of its members by name',
      [waiting('shop', 'b'), waiting('b', 'c'), waiting('c', 'shop')],
      'Cycle Kustomization/apps/b',
    ],
    [
      'a cycle that the resource only leads into',
      [waiting('shop', 'x'), waiting('x', 'y'), waiting('y', 'x')],
      'Cycle Kustomization/apps/x',
    ],
    [
      'a resource that waits for itself',
      [waiting('shop', 'shop')],
      'Cycle Kustomization/apps/shop',
    ],
    [
      'through several kinds: HelmRelease, HelmChart, HelmRepository',
      [
        fluxResource('Kustomization', 'shop', {
          spec: { dependsOn: [{ kind: 'HelmRelease', name: 'db' }] },
          conditions: [readyFalse('DependencyNotReady')],
        }),
        fluxResource('HelmRelease', 'db', {
          spec: {
            chart: {
              spec: { sourceRef: { kind: 'HelmRepository', name: 'charts' } },
            },
          },
          conditions: [readyFalse('SourceNotReady')],
        }),
        fluxResource('HelmChart', 'apps-db', {
          spec: { sourceRef: { kind: 'HelmRepository', name: 'charts' } },
          conditions: [readyFalse('NoSourceArtifact')],
        }),
        fluxResource('HelmRepository', 'charts', {
          conditions: [readyFalse('IndexationFailed')],
        }),
      ],
      'Failed HelmRepository/apps/charts',
    ],
    [
      'one that waits for something that its spec does not name',
      [
        waiting('shop', 'db'),
        fluxResource('Kustomization', 'db', {
          conditions: [readyFalse('SourceNotReady')],
        }),
      ],
      'Unreadable Kustomization/apps/db',
    ],
  ])('%s', (_, resources, root) => {
    expect(rootOf(resources)).toBe(root);
  });

  it('a root that retries after a failure is Failed', () => {
    const resources = source({ conditions: [readyUnknown()] });
    expect(rootOf(resources, { lastSettled: 'Failed' })).toBe(
      `Failed ${FLEET}`,
    );
  });

  it('one that is not known is not called missing where its kind cannot be read', () => {
    expect(
      rootOf(source({}).slice(0, 1), { unreadable: ['GitRepository'] }),
    ).toBe(`Unreadable ${FLEET}`);
  });

  it('a chain of 5,000 ends at its root, in time that grows with its length', () => {
    const { lookup, count } = chainOf(5_000);
    const root = findRoot(linkAt(0), linkAt(1), lookup);
    expect(root).toEqual({ ref: linkAt(5_000), state: 'Missing' });
    expect(count()).toBe(5_000);
  });

  it('what was found for one member of a chain is not looked up again for the others', () => {
    const { lookup, count } = chainOf(1_000);
    const known = new Map();
    for (let place = 0; place < 999; place += 1) {
      findRoot(linkAt(place), linkAt(place + 1), lookup, known);
    }
    expect(count()).toBe(1_000);
  });
});

function linkAt(place: number): ResourceRef {
  return { kind: 'Kustomization', namespace: 'apps', name: `link-${place}` };
}

function chainOf(length: number) {
  let lookups = 0;
  const lookup = (ref: ResourceRef): Judged | 'missing' => {
    lookups += 1;
    const next = Number(ref.name.slice('link-'.length)) + 1;
    return next > length
      ? 'missing'
      : {
          resource: waiting(ref.name, `link-${next}`),
          verdict: {
            readiness: 'Blocked',
            stalled: false,
            failing: false,
            blockedBy: linkAt(next),
          },
        };
  };
  return { lookup, count: () => lookups };
}
