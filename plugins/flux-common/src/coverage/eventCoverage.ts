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

import { EventSource } from '../resources/notificationFields';
import { FluxResource } from '../resources/FluxResource';
import { formatResourceRef, ResourceRef } from '../resources/ResourceRef';

/** The kinds whose events an Alert of Flux can pass on. */
const KINDS: ReadonlySet<string> = new Set([
  'Bucket',
  'GitRepository',
  'Kustomization',
  'HelmRelease',
  'HelmChart',
  'HelmRepository',
  'ImageRepository',
  'ImagePolicy',
  'ImageUpdateAutomation',
  'OCIRepository',
  'ArtifactGenerator',
  'ExternalArtifact',
]);

/** Whether an Alert of Flux can pass on what happens to such a resource. @public */
export function canBeCovered(kind: string): boolean {
  return KINDS.has(kind);
}

/**
 * Why an Alert may tell nobody: its Provider is missing, or suspended. One that
 * passes on failures alone covers all the same.
 *
 * @public
 */
export type CoverageProblem =
  | 'providerMissing'
  | 'providerSuspended'
  | 'errorsOnly';

/** An Alert of Flux, and what it is about. @public */
export interface CoveringAlert {
  ref: ResourceRef;
  /** How many resources it selects, whether it tells anybody or not. */
  selected: number;
  suspended: boolean;
  provider: ResourceRef;
  providerType?: string;
  problem?: CoverageProblem;
  /** Its lists of expressions may hide some of their events. */
  filtered: boolean;
}

/** @public */
export interface EventCoverage {
  /** Resources that an Alert could cover. */
  total: number;
  covered: number;
  uncovered: ResourceRef[];
  alerts: CoveringAlert[];
}

function toRef({ kind, namespace, name }: ResourceRef): ResourceRef {
  return { kind, namespace, name };
}

function selects(
  { name, labels = {} }: EventSource,
  resource: FluxResource,
): boolean {
  return (
    (name === '*' || name === resource.name) &&
    Object.entries(labels).every(
      ([key, value]) => resource.labels[key] === value,
    )
  );
}

function problemOf(
  severity: string,
  provider: FluxResource | undefined,
  knowsProviders: boolean,
): CoverageProblem | undefined {
  if (!provider && knowsProviders) {
    return 'providerMissing';
  }
  if (provider?.suspended) {
    return 'providerSuspended';
  }
  return severity === 'error' ? 'errorsOnly' : undefined;
}

/**
 * Which resources of a cluster some Alert of Flux covers: one that is not
 * suspended, with a Provider that is there and not suspended. Its lists of
 * expressions are not evaluated; it says that it has some.
 *
 * @param knowsProviders - a Provider that is not among the resources is missing
 * @public
 */
export function findEventCoverage(
  resources: readonly FluxResource[],
  { knowsProviders }: { knowsProviders: boolean },
): EventCoverage {
  const subjects = resources.filter(({ kind }) => canBeCovered(kind));
  const byPlace = new Map<string, FluxResource[]>();
  for (const resource of subjects) {
    const place = `${resource.kind}/${resource.namespace}`;
    const there = byPlace.get(place);
    if (there) {
      there.push(resource);
    } else {
      byPlace.set(place, [resource]);
    }
  }
  const providers = new Map(
    resources
      .filter(({ kind }) => kind === 'Provider')
      .map(provider => [formatResourceRef(provider), provider]),
  );
  const covered = new Set<FluxResource>();
  const alerts = resources.flatMap((alert): CoveringAlert[] => {
    const { eventRoute, namespace, suspended } = alert;
    if (!eventRoute) {
      return [];
    }
    const selected = new Set(
      eventRoute.sources.flatMap(source =>
        (byPlace.get(`${source.kind}/${source.namespace}`) ?? []).filter(
          resource => selects(source, resource),
        ),
      ),
    );
    const ref = { kind: 'Provider', namespace, name: eventRoute.provider };
    const provider = providers.get(formatResourceRef(ref));
    const problem = problemOf(eventRoute.severity, provider, knowsProviders);
    if (!suspended && (!problem || problem === 'errorsOnly')) {
      selected.forEach(resource => covered.add(resource));
    }
    return [
      {
        ref: toRef(alert),
        selected: selected.size,
        suspended,
        provider: ref,
        ...(provider?.providerType && { providerType: provider.providerType }),
        ...(problem && { problem }),
        filtered: eventRoute.filtered === true,
      },
    ];
  });
  return {
    total: subjects.length,
    covered: covered.size,
    uncovered: subjects.filter(resource => !covered.has(resource)).map(toRef),
    alerts,
  };
}
