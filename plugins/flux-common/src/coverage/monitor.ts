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
  isJsonObject,
  listAt,
  objectAt,
  stringAt,
  stringMapAt,
  stringsAt,
} from '../resources/jsonFields';
import { compareVersions } from '../controllers/versions';

/** A Flux controller, as far as it can be selected. @public */
export interface ScrapableController {
  namespace: string;
  /** Of its Deployment. */
  name: string;
  component: string;
  /** Of the Flux distribution. */
  fluxVersion?: string;
}

const PORT = 'http-prom';
const PORT_NUMBER = 8080;
/** Other ports of the controllers' Services. */
const OTHER_PORTS: ReadonlySet<string> = new Set([
  'http',
  'http-webhook',
  'healthz',
]);
/** A hostile object may list anything. */
const MAX_ITEMS = 100;
/** Before, pods had the label `app` alone. */
const LABELS_SINCE = 'v2.7.0';

function labelsOf(
  { namespace, name, component, fluxVersion }: ScrapableController,
  isPod: boolean,
): Record<string, string> {
  const old =
    isPod &&
    fluxVersion !== undefined &&
    compareVersions(fluxVersion, LABELS_SINCE) < 0;
  return {
    app: name,
    ...(!old && {
      'app.kubernetes.io/component': component,
      'app.kubernetes.io/part-of': 'flux',
      'app.kubernetes.io/instance': namespace,
      ...(fluxVersion && { 'app.kubernetes.io/version': fluxVersion }),
    }),
  };
}

function holds(expression: JsonObject, labels: Record<string, string>) {
  const key = stringAt(expression, 'key') ?? '';
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  const isIn =
    value !== undefined &&
    stringsAt(expression, 'values', MAX_ITEMS).includes(value);
  switch (stringAt(expression, 'operator')) {
    case 'In':
      return isIn;
    case 'NotIn':
      return !isIn;
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

function selects(selector: JsonObject, labels: Record<string, string>) {
  return (
    Object.entries(stringMapAt(selector, 'matchLabels'))
      .slice(0, MAX_ITEMS)
      .every(([key, value]) => labels[key] === value) &&
    listAt(selector, 'matchExpressions')
      .slice(0, MAX_ITEMS)
      .every(expression => holds(expression, labels))
  );
}

function covers(spec: JsonObject, own: string, namespace: string): boolean {
  const selector = objectAt(spec, 'namespaceSelector');
  const names = stringsAt(selector, 'matchNames', MAX_ITEMS);
  return (
    selector.any === true ||
    (names.length > 0 ? names.includes(namespace) : own === namespace)
  );
}

function isMetricsPort(endpoint: JsonObject, isPod: boolean): boolean {
  const { portNumber, targetPort } = endpoint;
  if ([portNumber, targetPort].some(port => port === PORT_NUMBER)) {
    return true;
  }
  const name = stringAt(endpoint, 'port') ?? stringAt(endpoint, 'targetPort');
  // A Service may call its port as it likes.
  return isPod ? name === PORT : name !== undefined && !OTHER_PORTS.has(name);
}

function namesNamespace(spec: JsonObject, namespace: string): boolean {
  return listAt(spec, 'kubernetesSDConfigs')
    .slice(0, MAX_ITEMS)
    .some(config =>
      stringsAt(objectAt(config, 'namespaces'), 'names', MAX_ITEMS).includes(
        namespace,
      ),
    );
}

/**
 * Whether a monitor of the Prometheus operator scrapes the metrics of a Flux
 * controller, as far as it tells: of a ServiceMonitor, when there are Services
 * with the labels of the controllers; of a ScrapeConfig, when it names their
 * namespace, since it may drop anything by its own rules.
 *
 * @param kind - ServiceMonitor, PodMonitor or ScrapeConfig
 * @param object - as the cluster sent it
 * @public
 */
export function scrapesController(
  kind: string,
  object: unknown,
  controller: ScrapableController,
): boolean {
  const spec = objectAt(object, 'spec');
  const own = stringAt(objectAt(object, 'metadata'), 'namespace') ?? '';
  if (kind === 'ScrapeConfig') {
    return namesNamespace(spec, controller.namespace);
  }
  const isPod = kind === 'PodMonitor';
  const endpoints = listAt(spec, isPod ? 'podMetricsEndpoints' : 'endpoints');
  return (
    isJsonObject(spec.selector) &&
    covers(spec, own, controller.namespace) &&
    selects(spec.selector, labelsOf(controller, isPod)) &&
    endpoints
      .slice(0, MAX_ITEMS)
      .some(endpoint => isMetricsPort(endpoint, isPod))
  );
}
