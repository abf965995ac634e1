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
  ObjectOptions,
} from '../__fixtures__/fluxObjects';

const release = (status: string, chartVersion: string) => ({
  status,
  chartVersion,
  name: 'shop',
});
const CHART_REF = { chartRef: { kind: 'OCIRepository', name: 'podinfo' } };

describe('the applied revision is what really runs', () => {
  it.each<[string, string, ObjectOptions, string | undefined]>([
    [
      'HelmRelease v2: the chart of the first history entry that is deployed',
      'HelmRelease',
      {
        status: {
          history: [
            release('deployed', '2.0.0'),
            release('superseded', '1.0.0'),
          ],
        },
      },
      '2.0.0',
    ],
    [
      'HelmRelease v2: a failed first entry was tried, not applied',
      'HelmRelease',
      {
        status: {
          history: [release('failed', '2.0.0'), release('deployed', '1.0.0')],
          lastAttemptedRevision: '2.0.0',
        },
      },
      '1.0.0',
    ],
    [
      'HelmRelease v2: nothing deployed is none, whatever was attempted',
      'HelmRelease',
      {
        status: {
          history: [release('failed', '2.0.0')],
          lastAttemptedRevision: '2.0.0',
        },
      },
      undefined,
    ],
    [
      'HelmRelease v2: an empty history is none, even beside an old lastAppliedRevision',
      'HelmRelease',
      { status: { history: [], lastAppliedRevision: '1.0.0' } },
      undefined,
    ],
    [
      'HelmRelease v2: with chartRef as well',
      'HelmRelease',
      {
        spec: CHART_REF,
        status: { history: [release('deployed', '6.5.4+0123456789ab')] },
      },
      '6.5.4+0123456789ab',
    ],
    [
      'HelmRelease v2beta1: lastAppliedRevision',
      'HelmRelease',
      {
        apiVersion: 'helm.toolkit.fluxcd.io/v2beta1',
        status: {
          lastAppliedRevision: '1.2.3',
          lastAttemptedRevision: '1.2.4',
        },
      },
      '1.2.3',
    ],
    [
      'HelmRelease that has never been released: none',
      'HelmRelease',
      { status: { lastAttemptedRevision: '1.2.4' } },
      undefined,
    ],
    [
      'HelmRelease with a broken history: none',
      'HelmRelease',
      { status: { history: [null, 3, { status: 'deployed' }] } },
      undefined,
    ],
    [
      'Kustomization: lastAppliedRevision',
      'Kustomization',
      {
        status: {
          lastAppliedRevision: 'main@sha1:1',
          lastAttemptedRevision: 'main@sha1:2',
        },
      },
      'main@sha1:1',
    ],
    [
      'Kustomization that never applied: none',
      'Kustomization',
      { status: { lastAttemptedRevision: 'main@sha1:2' } },
      undefined,
    ],
    [
      'a source: the revision of its artifact',
      'GitRepository',
      { status: { artifact: ARTIFACT } },
      ARTIFACT.revision,
    ],
    [
      'a HelmChart: the version of its artifact',
      'HelmChart',
      { status: { artifact: { revision: '1.1.0' } } },
      '1.1.0',
    ],
    [
      'ImagePolicy: latestRef',
      'ImagePolicy',
      { status: { latestRef: { name: 'ghcr.io/podinfo', tag: '6.2.0' } } },
      '6.2.0',
    ],
    [
      'ImagePolicy: latestRef with the digest that it pins',
      'ImagePolicy',
      {
        status: {
          latestRef: {
            name: 'ghcr.io/podinfo',
            tag: '6.2.0',
            digest: 'sha256:ab',
          },
        },
      },
      '6.2.0@sha256:ab',
    ],
    [
      'ImagePolicy before Flux 2.6: latestImage',
      'ImagePolicy',
      { status: { latestImage: 'ghcr.io/podinfo:6.2.0' } },
      'ghcr.io/podinfo:6.2.0',
    ],
    [
      'ImageRepository: its last scan',
      'ImageRepository',
      { status: { lastScanResult: { revision: '123' } } },
      '123',
    ],
    [
      'ImageUpdateAutomation: what it pushed last',
      'ImageUpdateAutomation',
      { status: { lastPushCommit: 'abc' } },
      'abc',
    ],
    [
      'fields of another type: none',
      'Kustomization',
      { status: { lastAppliedRevision: 7, artifact: 'x' } },
      undefined,
    ],
  ])('%s', (_, kind, options, applied) => {
    expect(fluxResource(kind, 'shop', options).appliedRevision).toBe(applied);
  });

  it('the attempted revision is kept beside it', () => {
    expect(
      fluxResource('Kustomization', 'shop', {
        status: {
          lastAppliedRevision: 'main@sha1:1',
          lastAttemptedRevision: 'main@sha1:2',
        },
      }).attemptedRevision,
    ).toBe('main@sha1:2');
  });
});
