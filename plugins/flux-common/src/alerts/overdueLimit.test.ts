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
import { fluxResource } from '../__fixtures__/fluxObjects';
import { overdueLimit } from './overdueLimit';

const MINUTE = 60_000;

describe('how long a resource may be left without a settled verdict', () => {
  it.each<[string, string, object, boolean, number]>([
    [
      'three intervals and the timeout',
      'Kustomization',
      { interval: '10m', timeout: '4m' },
      false,
      34,
    ],
    [
      'the timeout of a Kustomization is its interval when it has none',
      'Kustomization',
      { interval: '10m' },
      false,
      40,
    ],
    [
      'that of a HelmRelease 5 min',
      'HelmRelease',
      { interval: '10m' },
      false,
      35,
    ],
    ['that of a source 1 min', 'GitRepository', { interval: '10m' }, false, 31],
    [
      'an interval of a day',
      'Kustomization',
      { interval: '24h', timeout: '10m' },
      false,
      3 * 24 * 60 + 10,
    ],
    ['no interval counts as an hour', 'ArtifactGenerator', {}, false, 181],
    ['an interval of zero too', 'HelmChart', { interval: '0s' }, false, 181],
    [
      'between retries there may be a longer pause than the interval',
      'Kustomization',
      { interval: '5m', retryInterval: '30m', timeout: '2m' },
      true,
      92,
    ],
    [
      'retries back off for up to a quarter of an hour',
      'Kustomization',
      { interval: '1m', timeout: '1m' },
      true,
      17,
    ],
  ])('%s', (_, kind, spec, failing, minutes) => {
    const resource = fluxResource(kind, 'shop', { spec: { ...spec } });
    expect(overdueLimit(resource, failing)).toBe(minutes * MINUTE);
  });
});
