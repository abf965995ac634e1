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
  isJsonObject,
  JsonObject,
  listAt,
  numberAt,
  objectAt,
  stringAt,
  stringMapAt,
  stringsAt,
} from '../resources/jsonFields';

/** A Deployment, as far as Flux controllers are found and described by it. @public */
export interface ControllerDeployment {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Labels of its pods. */
  podLabels: Record<string, string>;
  /** The labels by which it finds its pods. */
  selector: Record<string, string>;
  image?: string;
  args: string[];
  metricsPort: number;
  desiredPods: number;
  readyPods: number;
}

/** Where Flux controllers serve metrics unless `--metrics-addr` says otherwise. */
const METRICS_PORT = 8080;
const METRICS_PORT_NAME = 'http-prom';
const MAX_ARGS = 100;

function isPort(port: number | undefined): port is number {
  return (
    port !== undefined && Number.isInteger(port) && port > 0 && port < 65536
  );
}

/** The proxy of the API server resolves no names of ports. */
function metricsPortOf(container: JsonObject): number {
  const named = listAt(container, 'ports').find(
    port => port.name === METRICS_PORT_NAME,
  );
  const port = named && numberAt(named, 'containerPort');
  return isPort(port) ? port : METRICS_PORT;
}

function count(value: number | undefined, otherwise: number): number {
  return value !== undefined && value >= 0 ? Math.floor(value) : otherwise;
}

/**
 * Reads a Deployment that a cluster sent.
 *
 * @returns undefined when it has no name or namespace
 * @public
 */
export function projectDeployment(
  object: unknown,
): ControllerDeployment | undefined {
  const metadata = objectAt(object, 'metadata');
  const namespace = stringAt(metadata, 'namespace');
  const name = stringAt(metadata, 'name');
  if (!isJsonObject(object) || namespace === undefined || name === undefined) {
    return undefined;
  }
  const template = objectAt(object, 'spec', 'template');
  const containers = listAt(objectAt(template, 'spec'), 'containers');
  const container =
    containers.find(each => each.name === 'manager') ?? containers[0] ?? {};
  return {
    namespace,
    name,
    labels: stringMapAt(metadata, 'labels'),
    annotations: stringMapAt(metadata, 'annotations'),
    podLabels: stringMapAt(objectAt(template, 'metadata'), 'labels'),
    selector: stringMapAt(objectAt(object, 'spec', 'selector'), 'matchLabels'),
    image: stringAt(container, 'image'),
    args: stringsAt(container, 'args', MAX_ARGS),
    metricsPort: metricsPortOf(container),
    // Kubernetes takes 1 where it is left out.
    desiredPods: count(numberAt(objectAt(object, 'spec'), 'replicas'), 1),
    readyPods: count(numberAt(objectAt(object, 'status'), 'readyReplicas'), 0),
  };
}
