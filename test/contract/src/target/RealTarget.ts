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

import { KubeClient, type KubeAccess } from '@fluxwatch/real-cluster';
import { ApiClient } from '../api/ApiClient';
import type { ContractObject } from './contractObjects';
import type { ContractTarget, ContractUser } from './ContractTarget';

export interface RealTargetOptions {
  /** How these two reach the API server. */
  access: Record<'admin' | 'viewer', KubeAccess>;
  /** Makes the cluster forget all changes so far. */
  forgetHistory: () => Promise<void>;
}

/** A real cluster as the contract is tried on it. */
export class RealTarget implements ContractTarget {
  private readonly kube: KubeClient;

  constructor(private readonly options: RealTargetOptions) {
    this.kube = new KubeClient(options.access.admin);
  }

  as(user: ContractUser): ApiClient {
    const { admin, viewer } = this.options.access;
    const { server: url, ca } = admin;
    const tokens = {
      admin: admin.token,
      viewer: viewer.token,
      stranger: 'of-nobody',
      nobody: undefined,
    };
    return new ApiClient({ url, ca }, tokens[user]);
  }

  async put(object: ContractObject): Promise<void> {
    const { status, ...body } = object;
    await this.kube.apply(body);
    if (status) {
      const path = await this.kube.pathOf(object);
      await this.kube.request(
        'PATCH',
        `${path}/status`,
        { status },
        'application/merge-patch+json',
      );
    }
  }

  remove(object: ContractObject): Promise<void> {
    return this.kube.delete(object);
  }

  forgetHistory(): Promise<void> {
    return this.options.forgetHistory();
  }
}
