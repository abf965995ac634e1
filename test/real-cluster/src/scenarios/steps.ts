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

import type { ObjectReference } from '../kubernetes/KubeClient';
import type { Fleet } from '../fleet/Fleet';
import { INCIDENTS } from '../incidents/incidents';
import type { IncidentName } from '../incidents/incidentNames';
import type { ScenarioStep } from './Scenario';

/** A Kustomization of the fleet. */
export function kustomization(
  name: string,
  namespace = 'flux-system',
): ObjectReference {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace },
  };
}

/** A HelmRelease of the fleet. */
export function helmRelease(name: string): ObjectReference {
  return {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name, namespace: 'apps' },
  };
}

function nameOf({ kind, metadata }: ObjectReference): string {
  return `${kind}/${metadata.namespace}/${metadata.name}`;
}

/** Causes an incident. */
export function cause(at: number, name: IncidentName): ScenarioStep {
  const { description, cause: act } = INCIDENTS[name];
  return { at, what: `cause ${name}: ${description}`, act };
}

/** Undoes it. */
export function undo(at: number, name: IncidentName): ScenarioStep {
  return { at, what: `undo ${name}`, act: INCIDENTS[name].undo };
}

/** Pushes new texts of files. */
export function push(
  at: number,
  message: string,
  change: (fleet: Fleet) => Promise<Record<string, string>>,
): ScenarioStep {
  return {
    at,
    what: `push: ${message}`,
    act: async fleet => fleet.commit(message, await change(fleet)),
  };
}

/** Suspends a resource, or lets it go on. */
export function suspend(
  at: number,
  reference: ObjectReference,
  value = true,
): ScenarioStep {
  return {
    at,
    what: `${value ? 'suspend' : 'resume'} ${nameOf(reference)}`,
    act: ({ kube }) => kube.merge(reference, { spec: { suspend: value } }),
  };
}

/** Deletes a resource. */
export function remove(at: number, reference: ObjectReference): ScenarioStep {
  return {
    at,
    what: `delete ${nameOf(reference)}`,
    act: ({ kube }) => kube.delete(reference),
  };
}
