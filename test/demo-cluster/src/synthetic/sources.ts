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

import type { JsonObject } from '@backstage/types';
import type { RecordedObject } from '@fluxwatch/recording';
import { hashOf, metadataAt } from './Place';
import type { Place } from './Place';

/** A Git repository whose artifact is up to date. */
export function gitRepository(place: Place): RecordedObject {
  const revision = `main@sha1:${hashOf(place.name)}`;
  return source('GitRepository', place, revision, {
    url: `https://git.example.com/${place.name}.git`,
    ref: { branch: 'main' },
  });
}

/** A Helm repository whose index is up to date. */
export function helmRepository(place: Place): RecordedObject {
  const hash = `${hashOf(place.name)}${hashOf('index').slice(0, 24)}`;
  return source('HelmRepository', place, `sha256:${hash}`, {
    url: 'https://charts.example.com',
  });
}

/** The chart of the HelmRelease at the same place. */
export function helmChart(place: Place): RecordedObject {
  const name = `${place.namespace}-${place.name}`;
  return source('HelmChart', { ...place, name }, '1.0.0', {
    chart: 'app',
    version: '1.0.0',
    sourceRef: { kind: 'HelmRepository', name: 'charts-0' },
  });
}

function source(
  kind: string,
  place: Place,
  revision: string,
  spec: JsonObject,
): RecordedObject {
  const condition = (type: string) => ({
    type,
    status: 'True',
    reason: 'Succeeded',
    message: `stored artifact for revision '${revision}'`,
    lastTransitionTime: place.created,
    observedGeneration: 1,
  });
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind,
    metadata: metadataAt(kind, place),
    spec: { interval: '1m0s', ...spec },
    status: {
      artifact: {
        digest: `sha256:${hashOf(revision)}${hashOf(kind).slice(0, 24)}`,
        lastUpdateTime: place.created,
        path: `${kind.toLowerCase()}/${place.namespace}/${
          place.name
        }/latest.tar.gz`,
        revision,
        size: 1024,
        url: `http://source-controller.flux-system.svc.cluster.local./${place.name}.tar.gz`,
      },
      conditions: [condition('Ready'), condition('ArtifactInStorage')],
      observedGeneration: 1,
    },
  };
}
