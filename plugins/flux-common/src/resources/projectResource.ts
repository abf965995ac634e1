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

import { InputError } from '@backstage/errors';
import { parseGoDuration } from '../durations/goDuration';
import { keptAnnotations } from './annotations';
import { readConditions } from './Condition';
import { FluxResource } from './FluxResource';
import {
  JsonObject,
  isJsonObject,
  numberAt,
  objectAt,
  stringAt,
  stringMapAt,
  stringsAt,
  timeAt,
} from './jsonFields';
import { readNotification } from './notificationFields';
import { readPrerequisites } from './prerequisites';
import { publicUrl } from './publicUrl';
import { readReconcileRecord } from './reconcileRecord';
import { readRevisions } from './revisionFields';
import { isStatusless, isSuspended } from './suspension';

function durationAt(spec: JsonObject, key: string): number | undefined {
  const text = stringAt(spec, key);
  return text === undefined ? undefined : parseGoDuration(text);
}

/** Far above what any real object has; a hostile one may list anything. */
const MAX_FINALIZERS = 100;

interface Identity {
  namespace: string;
  name: string;
  uid: string;
  resourceVersion: string;
}

function readIdentity(
  cluster: string,
  kind: string,
  metadata: JsonObject,
): Identity {
  const required = (key: keyof Identity): string => {
    const found = stringAt(metadata, key);
    if (!found) {
      const { namespace, name } = metadata;
      throw new InputError(
        `Cannot read ${kind} '${namespace}/${name}' of cluster '${cluster}': it has no metadata.${key}`,
      );
    }
    return found;
  };
  return {
    namespace: required('namespace'),
    name: required('name'),
    uid: required('uid'),
    resourceVersion: required('resourceVersion'),
  };
}

function chartName(spec: JsonObject): string | undefined {
  return (
    stringAt(spec, 'chart') ??
    stringAt(objectAt(spec, 'chart', 'spec'), 'chart') ??
    stringAt(objectAt(spec, 'chartRef'), 'name')
  );
}

/**
 * Reduces a custom resource to what is judged and shown. Everything else is
 * dropped here, so that nothing of it is ever kept.
 *
 * @param cluster - the cluster as Backstage's Kubernetes plugin names it
 * @param object - the object as the cluster sent it; unknown or broken fields
 *   read as absent
 * @param served - kind and apiVersion, for lists whose items do not repeat it
 * @throws InputError when it lacks a name, namespace, uid or resourceVersion
 * @public
 */
export function projectResource(
  cluster: string,
  object: unknown,
  served?: { apiVersion: string; kind: string },
): FluxResource {
  const source = isJsonObject(object) ? object : {};
  const metadata = objectAt(source, 'metadata');
  const spec = objectAt(source, 'spec');
  const status = objectAt(source, 'status');
  const kind = stringAt(source, 'kind') ?? served?.kind;
  const apiVersion = stringAt(source, 'apiVersion') ?? served?.apiVersion;
  if (!kind || !apiVersion) {
    throw new InputError(
      `Cannot read an object of cluster '${cluster}': it has no kind or apiVersion`,
    );
  }
  const identity = readIdentity(cluster, kind, metadata);
  const { namespace, name } = identity;
  const deletedAt = timeAt(metadata, 'deletionTimestamp');
  const url = stringAt(spec, 'url') ?? stringAt(spec, 'endpoint');
  const optional = {
    generation: numberAt(metadata, 'generation'),
    observedGeneration: numberAt(status, 'observedGeneration'),
    createdAt: timeAt(metadata, 'creationTimestamp'),
    deletedAt,
    finalizers:
      deletedAt === undefined
        ? undefined
        : stringsAt(metadata, 'finalizers', MAX_FINALIZERS),
    interval: durationAt(spec, 'interval'),
    retryInterval: durationAt(spec, 'retryInterval'),
    timeout: durationAt(spec, 'timeout'),
    url: url === undefined ? undefined : publicUrl(url),
    path: stringAt(spec, 'path') ?? chartName(spec),
    remote: isJsonObject(spec.kubeConfig) || undefined,
    lastHandledReconcileAt: stringAt(status, 'lastHandledReconcileAt'),
  };
  return {
    cluster,
    kind,
    apiVersion,
    ...identity,
    labels: stringMapAt(metadata, 'labels'),
    annotations: keptAnnotations(stringMapAt(metadata, 'annotations')),
    suspended: isSuspended(kind, source),
    statusless: isStatusless(kind, apiVersion, source),
    conditions: readConditions(source),
    prerequisites: readPrerequisites(kind, source, namespace, name),
    record: readReconcileRecord(kind, source),
    ...readRevisions(kind, source),
    ...readNotification(kind, source, namespace),
    ...Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ),
  };
}
