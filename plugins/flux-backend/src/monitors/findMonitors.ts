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
  ResourceRef,
  ScrapableController,
  scrapesController,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  ClusterClient,
  ClusterReadError,
  ClusterReadFailed,
} from '../clusters';
import { objectAt, objectsAt, stringAt } from '../clusters/jsonDocument';
import { ReadSubject } from '../clusters/ReadSubject';
import { listAll } from '../controllers/listAll';
import { StoredMonitors } from '../store';

/** @see findMonitors */
export interface FindMonitorsOptions {
  client: ClusterClient;
  /** The namespaces that the portal is limited to, if it is. */
  namespaces?: readonly string[];
  controllers: readonly ScrapableController[];
  signal: AbortSignal;
  now: number;
}

const GROUP = 'monitoring.coreos.com';
const DEADLINE_MS = 20_000;
/** Of so few controllers no more is to be expected. */
const MAX_MONITORS = 50;
const KINDS = [
  { kind: 'ServiceMonitor', plural: 'servicemonitors', version: 'v1' },
  { kind: 'PodMonitor', plural: 'podmonitors', version: 'v1' },
  { kind: 'ScrapeConfig', plural: 'scrapeconfigs', version: 'v1alpha1' },
] as const;

type MonitorKind = (typeof KINDS)[number];

/** The names of the resources that a version serves; none when it is not served. */
async function servedPlurals(
  { client, signal }: FindMonitorsOptions,
  version: string,
): Promise<string[]> {
  try {
    const found = await client.getDocument({
      path: `/apis/${GROUP}/${version}`,
      deadlineMs: DEADLINE_MS,
      signal,
    });
    return objectsAt(found, 'resources').flatMap(
      resource => stringAt(resource, 'name') ?? [],
    );
  } catch (error) {
    if (error instanceof ClusterReadFailed && error.detail.status === 404) {
      return [];
    }
    throw error;
  }
}

async function selecting(
  options: FindMonitorsOptions,
  { kind, plural, version }: MonitorKind,
  namespace?: string,
): Promise<ResourceRef[]> {
  const { client, controllers, signal } = options;
  const subject: ReadSubject = {
    ...{ group: GROUP, kind, plural, verbs: ['get', 'list'] },
    ...(namespace !== undefined && { namespace }),
  };
  const objects = await listAll({
    ...{ client, subject, signal, deadlineMs: DEADLINE_MS },
    base: `/apis/${GROUP}/${version}`,
  });
  return objects.flatMap(object => {
    const metadata = objectAt(object, 'metadata');
    const name = stringAt(metadata, 'name');
    const place = stringAt(metadata, 'namespace');
    return name !== undefined &&
      place !== undefined &&
      controllers.some(each => scrapesController(kind, object, each))
      ? [{ kind, namespace: place, name }]
      : [];
  });
}

/**
 * Looks for what scrapes the metrics of Flux: two requests tell whether the
 * Prometheus operator is there, one list for each of its kinds what there is.
 *
 * @throws ClusterReadFailed when the cluster does not say whether it is there
 */
export async function findMonitors(
  options: FindMonitorsOptions,
): Promise<StoredMonitors> {
  const { namespaces, now } = options;
  const [stable, alpha] = await Promise.all([
    servedPlurals(options, 'v1'),
    servedPlurals(options, 'v1alpha1'),
  ]);
  const served = KINDS.filter(({ plural, version }) =>
    (version === 'v1' ? stable : alpha).includes(plural),
  );
  const monitors: ResourceRef[] = [];
  const errors: ClusterReadError[] = [];
  for (const kind of served) {
    for (const namespace of namespaces ?? [undefined]) {
      try {
        monitors.push(...(await selecting(options, kind, namespace)));
      } catch (error) {
        if (!(error instanceof ClusterReadFailed)) {
          throw error;
        }
        errors.push(error.detail);
      }
    }
  }
  return {
    at: now,
    installed: served.length > 0,
    monitors: monitors.slice(0, MAX_MONITORS),
    errors,
  };
}
