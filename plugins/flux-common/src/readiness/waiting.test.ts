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

const WRONG_PATH =
  'kustomization path not found: stat /tmp/kustomization-1/source/nowhere: no such file or directory';
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

describe('blockedBy names what a resource waits for', () => {
  it.each<[string, string, string, ObjectOptions['spec'], string]>([
    [
      'DependencyNotReady of a Kustomization: its dependency',
      'Kustomization',
      'DependencyNotReady',
      fromGit('fleet', 'db'),
      'Kustomization/apps/db',
    ],
    [
      'DependencyNotReady of a HelmRelease: its dependency, in another namespace',
      'HelmRelease',
      'DependencyNotReady',
      { dependsOn: [{ name: 'db', namespace: 'data' }] },
      'HelmRelease/data/db',
    ],
    [
      'DependencyNotReady of an ImagePolicy: its ImageRepository',
      'ImagePolicy',
      'DependencyNotReady',
      { imageRepositoryRef: { name: 'podinfo', namespace: 'images' } },
      'ImageRepository/images/podinfo',
    ],
    [
      'SourceNotReady of a HelmRelease: the HelmChart made for it, beside the source of the chart',
      'HelmRelease',
      'SourceNotReady',
      {
        chart: {
          spec: {
            sourceRef: {
              kind: 'HelmRepository',
              name: 'charts',
              namespace: 'flux-system',
            },
          },
        },
      },
      'HelmChart/flux-system/apps-shop',
    ],
    [
      'SourceNotReady of a HelmRelease with chartRef: that source',
      'HelmRelease',
      'SourceNotReady',
      { chartRef: { kind: 'OCIRepository', name: 'podinfo' } },
      'OCIRepository/apps/podinfo',
    ],
    [
      'ArtifactFailed of a HelmRelease whose HelmChart is missing',
      'HelmRelease',
      'ArtifactFailed',
      { chart: { spec: { sourceRef: { kind: 'Bucket', name: 'charts' } } } },
      'HelmChart/apps/apps-shop',
    ],
    [
      'SourceUnavailable of a HelmChart: its source',
      'HelmChart',
      'SourceUnavailable',
      { sourceRef: { kind: 'HelmRepository', name: 'charts' } },
      'HelmRepository/apps/charts',
    ],
    [
      'NoSourceArtifact of a HelmChart: its source',
      'HelmChart',
      'NoSourceArtifact',
      { sourceRef: { kind: 'GitRepository', name: 'charts' } },
      'GitRepository/apps/charts',
    ],
    [
      'ArtifactFailed of a Kustomization whose source, in another namespace, is missing',
      'Kustomization',
      'ArtifactFailed',
      { sourceRef: { kind: 'Bucket', name: 'b', namespace: 'flux-system' } },
      'Bucket/flux-system/b',
    ],
  ])('%s', (_, kind, reason, spec, blockedBy) => {
    const conditions = [readyFalse(reason)];
    const resource = fluxResource(kind, 'shop', { spec, conditions });
    expect(judge(resource)).toEqual({ readiness: 'Blocked', blockedBy });
  });

  it('a HelmRelease that reports its HelmChart waits for that one', () => {
    const resource = fluxResource('HelmRelease', 'shop', {
      spec: { chart: { spec: { sourceRef: { kind: 'Bucket', name: 'b' } } } },
      status: { helmChart: 'charts/renamed' },
      conditions: [readyFalse('SourceNotReady')],
    });
    expect(judge(resource).blockedBy).toBe('HelmChart/charts/renamed');
  });

  it('a reason of waiting is Blocked even when the spec names nothing', () => {
    expect(
      judge(
        fluxResource('HelmRelease', 'shop', {
          conditions: [readyFalse('SourceNotReady')],
        }),
      ),
    ).toEqual({ readiness: 'Blocked' });
  });

  it.each([
    'BuildFailed',
    'ReconciliationFailed',
    'HealthCheckFailed',
    'PruneFailed',
    'AccessDenied',
    'InstallFailed',
    'UpgradeFailed',
    'GitOperationFailed',
    'AuthenticationFailed',
    'dependencynotready',
    '',
  ])('the reason %p is the own fault of a resource, not waiting', reason => {
    expect(judge(kustomization(reason, 'x', 'db')).readiness).toBe('Failed');
  });
});

describe('ArtifactFailed is waiting only when the source is missing or has no artifact', () => {
  it.each<[string, string, FluxResource[], string]>([
    ['the source is missing', 'x', [], 'Blocked'],
    [
      'the source has no artifact',
      'x',
      [fleet({ conditions: [readyUnknown()] })],
      'Blocked',
    ],
    [
      'the artifact of the source has no digest, so that nobody can fetch it',
      'failed to verify archive',
      [fleet({ status: { artifact: { revision: 'main@sha1:1' } } })],
      'Blocked',
    ],
    [
      'a source that fails to refresh but still has its artifact blocks nobody',
      'failed to download archive: GET http://source-controller/x.tar.gz, status: 404 Not Found',
      [
        fleet({
          conditions: [readyFalse('GitOperationFailed')],
          status: { artifact: ARTIFACT },
        }),
      ],
      'Failed',
    ],
    [
      'a wrong path is the own fault of the resource',
      WRONG_PATH,
      [fleet(SERVING)],
      'Failed',
    ],
    [
      'a download that fails is too',
      'failed to download archive: GET http://10.244.0.10:9090/gitrepository/flux-system/flux-system/1.tar.gz giving up after 10 attempt(s)',
      [fleet(SERVING)],
      'Failed',
    ],
    [
      'it still says that the source has no artifact, which by now it has',
      'Source artifact not found, retrying in 30s',
      [fleet(SERVING)],
      'Blocked',
    ],
    [
      'it still says that the source does not exist, which by now it does',
      'GitRepository.source.toolkit.fluxcd.io "fleet" not found',
      [fleet(SERVING)],
      'Blocked',
    ],
  ])('%s', (_, message, others, readiness) => {
    const resource = kustomization('ArtifactFailed', message);
    expect(judge(resource, others)).toEqual({
      readiness,
      ...(readiness === 'Blocked' && { blockedBy: 'GitRepository/apps/fleet' }),
    });
  });

  it('where sources cannot be read, only what the message says is taken as waiting', () => {
    const unreadable = ['GitRepository'];
    const waiting = kustomization(
      'ArtifactFailed',
      'Source artifact not found',
    );
    const wrongPath = kustomization('ArtifactFailed', WRONG_PATH);
    expect(judge(waiting, [], unreadable).readiness).toBe('Blocked');
    expect(judge(wrongPath, [], unreadable).readiness).toBe('Failed');
  });

  it('a resource without a source has failed itself', () => {
    const conditions = [readyFalse('ArtifactFailed')];
    const resource = fluxResource('Kustomization', 'shop', { conditions });
    expect(judge(resource)).toEqual({ readiness: 'Failed' });
  });
});
