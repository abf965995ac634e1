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
import { objectOrEmpty, objectsIn } from '../json/isObject';
import { groupOf } from '../state/ServedObject';
import { kubernetesTime, withCondition } from './conditions';

const REQUESTS = [
  ['reconcile.fluxcd.io/requestedAt', 'lastHandledReconcileAt'],
  ['reconcile.fluxcd.io/forceAt', 'lastHandledForceAt'],
  ['reconcile.fluxcd.io/resetAt', 'lastHandledResetAt'],
] as const;

/** Whether a Flux controller would act on the object: those without conditions (Alert, Provider, OCI HelmRepository) have none. */
export function isReconciled(object: RecordedObject): boolean {
  return (
    groupOf(object.apiVersion).endsWith('.fluxcd.io') &&
    objectsIn(objectOrEmpty(object.status).conditions).length > 0
  );
}

/** The requests of an object's annotations, as fields of a status that has handled them. */
export function requestsOf(object: RecordedObject): JsonObject {
  const annotations = objectOrEmpty(object.metadata.annotations);
  const handled: JsonObject = {};
  for (const [annotation, field] of REQUESTS) {
    const value = annotations[annotation];
    const onlyForHelm = field !== 'lastHandledReconcileAt';
    if (value && (!onlyForHelm || object.kind === 'HelmRelease')) {
      handled[field] = value;
    }
  }
  return handled;
}

/** Whether two states of an object ask for something different. */
export function asksAnew(
  before: RecordedObject,
  after: RecordedObject,
): boolean {
  const old = requestsOf(before);
  return Object.entries(requestsOf(after)).some(([k, v]) => old[k] !== v);
}

/**
 * A status while its controller works: a Kustomization turns Unknown on every attempt, a HelmRelease in sync only gets a Reconciling
 * condition, and a source whose upstream is unchanged shows nothing.
 */
export function whileReconciling(
  kind: string,
  status: JsonObject,
  generation: number,
  now: number,
): JsonObject {
  const condition = (type: string, value: string, message: string) => ({
    type,
    status: value,
    reason: 'Progressing',
    message,
    lastTransitionTime: kubernetesTime(now),
    observedGeneration: generation,
  });
  switch (kind) {
    case 'Kustomization':
      return withCondition(
        withCondition(
          status,
          condition('Ready', 'Unknown', 'Reconciliation in progress'),
        ),
        condition('Reconciling', 'True', 'Fetching manifests'),
      );
    case 'HelmRelease':
      return withCondition(
        status,
        condition('Reconciling', 'True', 'Fulfilling prerequisites'),
      );
    default:
      return status;
  }
}

/** A status after an attempt that came out as the one before; only what Flux renews has moved. */
export function afterReconciling(
  kind: string,
  status: JsonObject,
  now: number,
): JsonObject {
  if (kind !== 'Kustomization') {
    return status;
  }
  const time = kubernetesTime(now);
  const conditions = objectsIn(status.conditions).map(condition =>
    condition.type === 'Ready'
      ? { ...condition, lastTransitionTime: time }
      : condition,
  );
  const [latest, ...older] = objectsIn(status.history);
  if (!latest || !succeeded(status)) {
    return { ...status, conditions };
  }
  const total = Number(latest.totalReconciliations ?? 0) + 1;
  const renewed = {
    ...latest,
    lastReconciled: time,
    totalReconciliations: total,
  };
  return { ...status, conditions, history: [renewed, ...older] };
}

// Failures before the apply (build, artifact, dependency) leave no entry in the history.
function succeeded(status: JsonObject): boolean {
  return objectsIn(status.conditions).some(
    ({ type, status: value }) => type === 'Ready' && value === 'True',
  );
}
