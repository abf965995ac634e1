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
  ApiIncident,
  ApiResourceDetail,
  formatResourceRef,
  parseResourceRef,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  Fleet,
  INCIDENTS,
  KubeClient,
  type ObjectReference,
  type RealCluster,
} from '@fluxwatch/real-cluster';
import { Portal, startPortal } from '../portal/startPortal';
import { eventually } from './eventually';
import { expectResource, expectWell, ExpectedResource } from './expectations';
import { HOLD_OFF_SECONDS } from './holdOff';
import { startCluster } from './startCluster';

/** Longer than it takes the portal to reach a cluster again. */
export const SOON_MS = 30_000;

/** Longer than any interval, timeout and hold-off of the fleet together. */
const PATIENCE_MS = 90_000;

/** The configuration of a portal whose alerts fire soon. */
const SOON = {
  rules: {
    FluxReconciliationFailing: { for: `${HOLD_OFF_SECONDS}s` },
    FluxReconciliationOverdue: { for: `${HOLD_OFF_SECONDS}s` },
    FluxControllerDown: { for: `${HOLD_OFF_SECONDS}s` },
    FluxClusterUnreachable: { for: '5s' },
  },
};

type IncidentName = keyof typeof INCIDENTS;

/** A real cluster with its fleet, and a portal in front of it. */
export class Stage {
  private readonly caused = new Set<IncidentName>();

  private constructor(
    readonly cluster: RealCluster,
    readonly fleet: Fleet,
    readonly portal: Portal,
  ) {}

  /** Opens with everything ready. */
  static async open(name: string): Promise<Stage> {
    const cluster = await startCluster(`scenario-${name}`);
    try {
      const fleet = await Fleet.create(cluster);
      const portal = await startPortal({ cluster, flux: SOON });
      const stage = new Stage(cluster, fleet, portal);
      await stage.untilAllIsWell();
      return stage;
    } catch (error) {
      await cluster.end();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.portal.stop();
    await this.cluster.end();
  }

  async cause(name: IncidentName): Promise<void> {
    this.caused.add(name);
    await INCIDENTS[name].cause(this.fleet, this.cluster);
  }

  async undo(name: IncidentName): Promise<void> {
    await INCIDENTS[name].undo(this.fleet, this.cluster);
    this.caused.delete(name);
  }

  /** Undoes what a test that failed has left, so that it is the only one that fails. */
  async clear(): Promise<void> {
    if (this.caused.size > 0) {
      for (const name of this.caused) {
        await this.undo(name);
      }
      await this.untilAllIsWell();
    }
  }

  /** Changes the cluster as its administrator. */
  get kube(): KubeClient {
    return this.fleet.kube;
  }

  /** A Kustomization as Kubernetes names it. */
  objectOf(ref: string): ObjectReference {
    const { kind, namespace, name } = refOf(ref);
    return {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind,
      metadata: { namespace, name },
    };
  }

  /** One resource, such as `Kustomization/flux-system/checkout`, with all that is known of it. */
  detail(ref: string): Promise<ApiResourceDetail> {
    return this.portal.api.getResource({
      cluster: this.cluster.name,
      ...refOf(ref),
    });
  }

  /** The same, once it looks as expected. */
  async until(
    ref: string,
    expected: ExpectedResource,
    patienceMs = PATIENCE_MS,
  ): Promise<ApiResourceDetail> {
    return eventually(async () => {
      const detail = await this.detail(ref);
      expectResource(detail, expected);
      return detail;
    }, patienceMs);
  }

  /** Every resource and its readiness, as `Kustomization/flux-system/checkout Ready`. */
  async readiness(): Promise<string[]> {
    const { items } = await this.portal.api.listResources({ limit: 500 });
    return items
      .map(item => `${formatResourceRef(item)} ${item.readiness}`)
      .sort();
  }

  /** The incident with this root, if there is one. */
  async incident(root: string): Promise<ApiIncident | undefined> {
    const { items } = await this.portal.api.listIncidents({});
    return items.find(({ root: { ref } }) => formatResourceRef(ref) === root);
  }

  /** Waits until nothing fails, waits or alerts any more, and the whole fleet is there. */
  async untilAllIsWell(): Promise<void> {
    await eventually(async () => {
      const { items } = await this.portal.api.listAlerts({});
      expectWell(await this.readiness(), items);
    }, PATIENCE_MS);
  }
}

function refOf(text: string): ResourceRef {
  const ref = parseResourceRef(text);
  if (!ref) {
    throw new Error(`${text} is no Kind/namespace/name`);
  }
  return ref;
}
