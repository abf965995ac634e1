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
  fluxResource,
  fromGit,
  ObjectOptions,
  readyFalse,
  readyTrue,
  readyUnknown,
} from '../__fixtures__/fluxObjects';
import { FluxResource, formatResourceRef, ResourceRef } from '../resources';
import { judgeResource } from './judgeResource';

const SERVING = { conditions: [readyTrue()], status: { artifact: ARTIFACT } };

function judge(
  resource: FluxResource,
  others: FluxResource[] = [],
  unreadable: string[] = [],
): { readiness: string; blockedBy?: string } {
  const known = new Map(others.map(other => [formatResourceRef(other), other]));
  const { readiness, blockedBy } = judgeResource(
    resource,
    (ref: ResourceRef) =>
      known.get(formatResourceRef(ref)) ??
      (unreadable.includes(ref.kind) ? 'unreadable' : 'missing'),
  );
  return {
    readiness,
    ...(blockedBy && { blockedBy: formatResourceRef(blockedBy) }),
  };
}

function kustomization(
  reason: string,
  message: string | undefined,
  ...dependsOn: string[]
): FluxResource {
  return fluxResource('Kustomization', 'shop', {
    spec: fromGit('fleet', ...dependsOn),
    conditions: [readyFalse(reason, message)],
  });
}

const fleet = (options: ObjectOptions) =>
  fluxResource('GitRepository', 'fleet', options);

describe('of several dependencies the first that is not Ready is named', () => {
  const old = 'main@sha1:0000000000000000000000000000000000000000';

  function dependency(name: string, options: ObjectOptions): FluxResource {
    return fluxResource('Kustomization', name, {
      spec: fromGit('fleet'),
      ...options,
    });
  }
  const applied = (name: string, revision = ARTIFACT.revision) =>
    dependency(name, {
      conditions: [readyTrue()],
      status: { lastAppliedRevision: revision },
    });
  const failed = (name: string) =>
    dependency(name, { conditions: [readyFalse('BuildFailed')] });

  it.each<[string, string, FluxResource[], string]>([
    ['the first of two that failed', '', [failed('a'), failed('b')], 'a'],
    ['one that is missing', '', [applied('a')], 'b'],
    [
      'the second, when the first is Ready',
      '',
      [applied('a'), failed('b')],
      'b',
    ],
    [
      'one that is Ready only for an older generation',
      '',
      [
        applied('a'),
        dependency('b', {
          generation: 2,
          observedGeneration: 1,
          conditions: [readyTrue()],
        }),
      ],
      'b',
    ],
    ['one without conditions', '', [applied('a'), dependency('b', {})], 'b'],
    [
      'one that is suspended and was frozen while Ready does not hold up Flux',
      '',
      [
        dependency('a', {
          spec: { ...fromGit('fleet'), suspend: true },
          conditions: [readyTrue()],
          status: { lastAppliedRevision: ARTIFACT.revision },
        }),
        failed('b'),
      ],
      'b',
    ],
    [
      'one that is not Ready before one that is Ready on an older revision',
      "dependency 'apps/a' revision is not up to date",
      [applied('a', old), failed('b')],
      'b',
    ],
    [
      'one on an older revision of the same source, when all are Ready',
      "dependency 'apps/b' revision is not up to date",
      [applied('a'), applied('b', old)],
      'b',
    ],
    [
      'the one that Flux names, while another only happens to be reconciling',
      "dependency 'apps/b' is not ready",
      [dependency('a', { conditions: [readyUnknown()] }), failed('b')],
      'b',
    ],
    [
      'by now Ready: the one that Flux named',
      "dependency 'apps/b' is not ready",
      [applied('a'), applied('b')],
      'b',
    ],
    [
      'by now Ready: the first when Flux named none',
      'dependencies are not ready',
      [applied('a'), applied('b')],
      'a',
    ],
  ])('%s', (_, message, others, name) => {
    const resource = kustomization('DependencyNotReady', message, 'a', 'b');
    expect(judge(resource, [...others, fleet(SERVING)]).blockedBy).toBe(
      `Kustomization/apps/${name}`,
    );
  });

  it('an older revision of another source does not matter', () => {
    const other = fluxResource('Kustomization', 'a', {
      spec: fromGit('other'),
      conditions: [readyTrue()],
      status: { lastAppliedRevision: old },
    });
    const resource = kustomization('DependencyNotReady', '', 'a', 'b');
    expect(
      judge(resource, [other, failed('b'), fleet(SERVING)]).blockedBy,
    ).toBe('Kustomization/apps/b');
  });

  it('one that cannot be read is named only when nothing known is to blame', () => {
    const resource = fluxResource('ResourceSet', 'shop', {
      spec: {
        dependsOn: [
          { kind: 'CustomResourceDefinition', name: 'crd' },
          { kind: 'Kustomization', name: 'b' },
        ],
      },
      conditions: [readyFalse('DependencyNotReady')],
    });
    const unreadable = ['CustomResourceDefinition'];
    expect(judge(resource, [failed('b')], unreadable).blockedBy).toBe(
      'Kustomization/apps/b',
    );
    expect(judge(resource, [applied('b')], unreadable).blockedBy).toBe(
      'CustomResourceDefinition/apps/crd',
    );
  });
});
