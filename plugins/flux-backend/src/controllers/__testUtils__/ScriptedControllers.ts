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

import { ClusterClient, ClusterReadFailed } from '../../clusters';
import { DocumentRequest, StreamRequest } from '../../clusters/ClusterClient';
import { readRule } from '../../clusters/RbacRule';

const NAME = 'kustomize-controller';

/** A cluster with one controller in each namespace, whose pods and metrics a test sets. */
export class ScriptedControllers implements ClusterClient {
  readonly cluster = 'prod';
  namespaces = ['flux-system'];
  /** Namespaces where somebody has put Flux together by hand. */
  byHand = new Set<string>();
  pods = [{ name: 'pod-1', ready: true }];
  readyReplicas = 1;
  lease?: { pod: string; renewTime: string };
  /** Reconciles that each pod has counted. */
  totals: Record<string, number> = { 'pod-1': 10 };
  activeWorkers = 0;
  /** Whether the metrics never come. */
  hangs = false;
  /** Plurals that are refused, or those of one namespace: `pods in apps`, `pods in all`. */
  refused = new Set<string>();
  asked: string[] = [];

  async getDocument(request: DocumentRequest): Promise<unknown> {
    const { plural = '', namespace } = request.subject ?? {};
    this.asked.push(request.path);
    this.#refuse(plural);
    this.#refuse(`${plural} in ${namespace ?? 'all'}`);
    const own = this.namespaces.filter(
      name => namespace === undefined || name === namespace,
    );
    return {
      items: own.flatMap(name => this.#objects(plural, name, request.query)),
    };
  }

  #objects(
    plural: string,
    namespace: string,
    query: DocumentRequest['query'],
  ): object[] {
    const byHand = query?.labelSelector === 'control-plane=controller';
    switch (plural) {
      case 'deployments':
        return byHand === this.byHand.has(namespace)
          ? [this.#deployment(namespace)]
          : [];
      case 'pods':
        return this.pods.map(pod => this.#pod(namespace, pod));
      default:
        return this.lease ? [this.#lease(namespace, this.lease)] : [];
    }
  }

  async *stream({
    path,
    signal,
  }: StreamRequest): AsyncGenerator<Uint8Array, void, undefined> {
    this.asked.push(path);
    this.#refuse('pods/proxy');
    if (this.hangs) {
      await new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    }
    const [, pod] = /pods\/([\w-]+):8080/.exec(path) ?? [];
    yield Buffer.from(
      [
        `controller_runtime_reconcile_total{controller="kustomization",result="success"} ${this.totals[pod]}`,
        `gotk_reconcile_duration_seconds_count{kind="Kustomization",name="cart",namespace="apps"} ${this.totals[pod]}`,
        `controller_runtime_active_workers{controller="kustomization"} ${this.activeWorkers}`,
        '',
      ].join('\n'),
    );
  }

  badResponse(words: string): ClusterReadFailed {
    return new ClusterReadFailed({
      ...{ cluster: this.cluster, reason: 'badResponse' },
      ...{ message: words, hint: 'look at it' },
    });
  }

  refusal(): ClusterReadFailed {
    return this.badResponse('it was refused');
  }

  #refuse(plural: string): void {
    if (this.refused.has(plural)) {
      throw new ClusterReadFailed({
        ...{ cluster: this.cluster, reason: 'forbidden', status: 403 },
        ...{ message: `${plural} are refused`, hint: 'grant it' },
        rbacRule: readRule({ group: '', plural }),
      });
    }
  }

  #deployment(namespace: string) {
    const labels = {
      app: NAME,
      ...(!this.byHand.has(namespace) && {
        'app.kubernetes.io/part-of': 'flux',
      }),
    };
    return {
      metadata: { namespace, name: NAME, labels },
      spec: {
        replicas: 1,
        selector: { matchLabels: { app: NAME } },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'manager', image: `${NAME}:v1.9.5` }] },
        },
      },
      status: { readyReplicas: this.readyReplicas },
    };
  }

  #pod(namespace: string, { name, ready }: { name: string; ready: boolean }) {
    return {
      metadata: { namespace, name, labels: { app: NAME } },
      status: {
        conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
      },
    };
  }

  #lease(
    namespace: string,
    { pod, renewTime }: { pod: string; renewTime: string },
  ) {
    return {
      metadata: { namespace, name: `${NAME}-leader-election` },
      spec: { holderIdentity: `${pod}_1`, renewTime },
    };
  }
}
