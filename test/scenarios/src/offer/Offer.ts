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
  ApiCoverage,
  ApiCoverageProvider,
  FluxClient,
} from '@fluxwatch/backstage-plugin-flux-common';
import {
  parseManifests,
  type KubeClient,
  type KubeObject,
} from '@fluxwatch/real-cluster';
import { secretsOf } from './secretsOf';

type ManifestId = ApiCoverage['manifests'][number]['id'];

/** What a portal offers to apply to a cluster, and what the API server makes of it. */
export class Offer {
  constructor(
    private readonly cluster: string,
    private readonly api: FluxClient,
    private readonly kube: KubeClient,
  ) {}

  coverage(provider?: ApiCoverageProvider): Promise<ApiCoverage> {
    return this.api.getCoverage(this.cluster, { provider });
  }

  /** The text of a manifest, to copy. */
  async text(id: ManifestId, provider?: ApiCoverageProvider): Promise<string> {
    const { manifests } = await this.coverage(provider);
    const found = manifests.find(manifest => manifest.id === id);
    if (!found) {
      throw new Error(`No manifest ${id} is offered`);
    }
    return found.yaml;
  }

  /** The objects of a manifest, as somebody gets them who copies its text. */
  async objects(
    id: ManifestId,
    provider?: ApiCoverageProvider,
  ): Promise<KubeObject[]> {
    return parseManifests(await this.text(id, provider), id);
  }

  /** The Secrets that the text of a manifest says to make, with this in them. */
  async secrets(
    provider: ApiCoverageProvider,
    value: string,
  ): Promise<KubeObject[]> {
    return secretsOf(await this.text('notification', provider), value);
  }

  /** Applies objects, and returns what the API server warns of. */
  async apply(objects: readonly KubeObject[]): Promise<string[]> {
    const warnings: string[] = [];
    for (const object of objects) {
      warnings.push(...(await this.kube.applyStrictly(object)));
    }
    return warnings;
  }

  async withdraw(objects: readonly KubeObject[]): Promise<void> {
    for (const object of objects) {
      await this.kube.delete(object);
    }
  }
}
