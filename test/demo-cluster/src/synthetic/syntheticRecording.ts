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

import type {
  RecordedEvent,
  RecordedList,
  RecordedObject,
  Recording,
} from '@fluxwatch/recording';
import { kubernetesTime } from '../flux/conditions';
import { helmRelease, kustomization } from './appliers';
import { gitRepository, helmChart, helmRepository } from './sources';

/** How large a synthetic fleet is, and how busy. */
export interface SyntheticFleet {
  kustomizations: number;
  helmReleases?: number;
  /** One for every 20 Kustomizations where left out. */
  gitRepositories?: number;
  /** Namespaces over which Kustomizations and HelmReleases are spread; one for every 10 where left out. */
  namespaces?: number;
  /** Times at which each Kustomization is reconciled again, evenly over `seconds`; none where left out. */
  rounds?: number;
  /** Length of the recording; 60 where left out. */
  seconds?: number;
  /** The moment of t = 0 in milliseconds since the epoch. */
  startedAt?: number;
}

const STARTED_AT = Date.parse('2026-01-01T00:00:00Z');

/** Makes a recording of a healthy fleet, for benchmarks and for tests that need many resources. */
export function syntheticRecording(fleet: SyntheticFleet): Recording {
  const { startedAt = STARTED_AT, helmReleases = 0 } = fleet;
  const count = fleet.kustomizations;
  const repositories = fleet.gitRepositories ?? Math.ceil(count / 20);
  const spread = fleet.namespaces ?? Math.ceil((count + helmReleases) / 10);
  const created = kubernetesTime(startedAt - 3600_000);
  const at = (prefix: string) => (index: number) => ({
    name: `${prefix}-${index}`,
    namespace: `team-${index % Math.max(1, spread)}`,
    created,
    index,
  });

  const kustomizations = times(count, at('app')).map(place =>
    kustomization(place, `repo-${place.index % Math.max(1, repositories)}`),
  );
  const lists = [
    list('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', kustomizations),
    list(
      'helm.toolkit.fluxcd.io/v2',
      'HelmRelease',
      times(helmReleases, at('release')).map(helmRelease),
    ),
    list(
      'source.toolkit.fluxcd.io/v1',
      'GitRepository',
      times(repositories, at('repo')).map(gitRepository),
    ),
    list(
      'source.toolkit.fluxcd.io/v1',
      'HelmRepository',
      helmReleases > 0 ? [helmRepository(at('charts')(0))] : [],
    ),
    list(
      'source.toolkit.fluxcd.io/v1',
      'HelmChart',
      times(helmReleases, at('release')).map(helmChart),
    ),
  ];
  return {
    folder: 'synthetic',
    startedAt,
    lists,
    events: reconciliations(kustomizations, fleet, startedAt),
    steps: [],
    metrics: [],
    tables: {},
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function list(
  apiVersion: string,
  kind: string,
  items: RecordedObject[],
): RecordedList {
  const plural = kind.toLowerCase().replace(/y$/, 'ie');
  return {
    plural: `${plural}s`,
    apiVersion,
    kind,
    resourceVersion: '1',
    items,
  };
}

/** Each Kustomization in turn goes Unknown and is Ready again a second later. */
function reconciliations(
  objects: RecordedObject[],
  { rounds = 0, seconds = 60 }: SyntheticFleet,
  startedAt: number,
): RecordedEvent[] {
  const total = rounds * objects.length;
  const events = times(total, index => {
    const object = objects[index % objects.length];
    const t = (index * (seconds - 1)) / total;
    const change = (at: number, ready: 'Unknown' | 'True'): RecordedEvent => ({
      t: at,
      apiVersion: object.apiVersion,
      resource: 'kustomizations',
      type: 'MODIFIED',
      object: kustomization(
        {
          name: object.metadata.name,
          namespace: object.metadata.namespace ?? '',
          created: String(object.metadata.creationTimestamp),
          index: index % objects.length,
        },
        repositoryOf(object),
        { ready, at: kubernetesTime(startedAt + at * 1000) },
      ),
    });
    return [change(t, 'Unknown'), change(t + 1, 'True')];
  });
  return events.flat().sort((a, b) => a.t - b.t);
}

function repositoryOf({ spec }: RecordedObject): string {
  const text = JSON.stringify(spec);
  return /"name":"(repo-\d+)"/.exec(text)?.[1] ?? 'repo-0';
}
