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
  JsonObject,
  listAt,
  numberAt,
  objectAt,
  stringAt,
  stringMapAt,
  timeAt,
} from '../resources/jsonFields';

/** A pod, as far as it tells how a controller does. @public */
export interface ControllerPod {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  ready: boolean;
  restarts: number;
  /** Milliseconds since the epoch. */
  lastRestartAt?: number;
}

function restartedAt(status: JsonObject): number | undefined {
  const restarts = numberAt(status, 'restartCount') ?? 0;
  if (restarts <= 0) {
    return undefined;
  }
  return (
    timeAt(objectAt(status, 'state', 'running'), 'startedAt') ??
    timeAt(objectAt(status, 'lastState', 'terminated'), 'finishedAt')
  );
}

/**
 * Reads a pod that a cluster sent.
 *
 * @returns undefined when it has no name or namespace, or is on its way out
 * @public
 */
export function projectPod(object: unknown): ControllerPod | undefined {
  const metadata = objectAt(object, 'metadata');
  const namespace = stringAt(metadata, 'namespace');
  const name = stringAt(metadata, 'name');
  if (
    namespace === undefined ||
    name === undefined ||
    stringAt(metadata, 'deletionTimestamp') !== undefined
  ) {
    return undefined;
  }
  const status = objectAt(object, 'status');
  const containers = listAt(status, 'containerStatuses');
  const times = containers.flatMap(each => restartedAt(each) ?? []);
  return {
    namespace,
    name,
    labels: stringMapAt(metadata, 'labels'),
    ready: listAt(status, 'conditions').some(
      each => each.type === 'Ready' && each.status === 'True',
    ),
    restarts: containers.reduce(
      (sum, each) => sum + Math.max(0, numberAt(each, 'restartCount') ?? 0),
      0,
    ),
    ...(times.length > 0 && { lastRestartAt: Math.max(...times) }),
  };
}

/**
 * Those of the pods that a Deployment made.
 *
 * @public
 */
export function podsOf(
  deployment: { namespace: string; selector: Record<string, string> },
  pods: readonly ControllerPod[],
): ControllerPod[] {
  const wanted = Object.entries(deployment.selector);
  return pods.filter(
    ({ namespace, labels }) =>
      namespace === deployment.namespace &&
      wanted.length > 0 &&
      wanted.every(([key, value]) => labels[key] === value),
  );
}
