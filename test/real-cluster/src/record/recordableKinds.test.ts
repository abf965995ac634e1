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

import { readFileSync } from 'node:fs';
import { inPackage } from '../packageFolder';
import { recordableKinds } from './recordableKinds';

const discovery = JSON.parse(
  readFileSync(inPackage('../recordings/incidents/discovery.json'), 'utf8'),
);

describe('recordableKinds', () => {
  it('takes every Flux kind of a real cluster, and what belongs to them', () => {
    const plurals = recordableKinds(discovery).map(({ plural }) => plural);
    expect(plurals.sort()).toEqual([
      'alerts',
      'buckets',
      'deployments',
      'events',
      'externalartifacts',
      'gitrepositories',
      'helmcharts',
      'helmreleases',
      'helmrepositories',
      'imagepolicies',
      'imagerepositories',
      'imageupdateautomations',
      'kustomizations',
      'ocirepositories',
      'pods',
      'providers',
      'receivers',
      'replicasets',
    ]);
  });

  it('asks for them where they are served', () => {
    expect(recordableKinds(discovery)).toContainEqual({
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      plural: 'helmreleases',
      path: '/apis/helm.toolkit.fluxcd.io/v2/helmreleases',
    });
  });
});
