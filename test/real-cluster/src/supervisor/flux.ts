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

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { waitUntil } from '../command/waitUntil';
import { controllerArguments } from '../flux/controllerArguments';
import {
  controllerObjects,
  controllerVersion,
} from '../flux/controllerObjects';
import {
  FLUX_CONTROLLERS,
  FLUX_NAMESPACE,
  type FluxController,
} from '../flux/fluxControllers';
import { fluxLabels, fluxNamespace, withLabels } from '../flux/fluxLabels';
import type { KubeClient } from '../kubernetes/KubeClient';
import { readManifests } from '../kubernetes/readManifests';
import type { ClusterContext } from './ClusterContext';

const PATIENCE_MS = 60_000;

const podsSchema = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ deletionTimestamp: z.string().optional() }),
      status: z.object({ podIP: z.string().optional() }),
    }),
  ),
});

/** Installs the definitions and Deployments of Flux as its distribution does. */
export async function installFlux(
  context: ClusterContext,
  kube: KubeClient,
): Promise<void> {
  await kube.apply(fluxNamespace());
  await Promise.all(
    FLUX_CONTROLLERS.map(async controller => {
      const { files } = context.binary(controller);
      for (const definition of await readManifests(join(files, 'crds'))) {
        await kube.apply(withLabels(definition, fluxLabels(controller)));
      }
      const manager = join(files, 'manager');
      const kustomization = await readFile(
        join(manager, 'kustomization.yaml'),
        'utf8',
      );
      const objects = await readManifests(manager, isManifest);
      for (const object of controllerObjects(
        controller,
        objects,
        controllerVersion(parse(kustomization)),
      )) {
        await kube.apply(object);
      }
    }),
  );
}

/**
 * Starts every controller at the address of its pod, so that the API server's
 * pod proxy reaches the metrics of a process that no kubelet runs.
 *
 * @returns the address of the notification-controller's pod
 */
export async function startFlux(
  context: ClusterContext,
  kube: KubeClient,
): Promise<string> {
  const addresses = await Promise.all(
    FLUX_CONTROLLERS.map(controller => podAddress(controller, kube)),
  );
  const [notificationIp] = addresses;
  for (const [index, controller] of FLUX_CONTROLLERS.entries()) {
    const storage = context.at('data', controller);
    await mkdir(storage, { recursive: true });
    const ip = addresses[index];
    context.run(
      controller,
      controllerArguments(controller, { ip, notificationIp, storage }),
      { RUNTIME_NAMESPACE: FLUX_NAMESPACE },
    );
  }
  await Promise.all(
    FLUX_CONTROLLERS.map((controller, index) =>
      waitUntil({
        what: `${controller} to be ready`,
        patienceMs: PATIENCE_MS,
        probe: () => isReady(addresses[index]),
      }),
    ),
  );
  return notificationIp;
}

function isManifest(name: string): boolean {
  return name !== 'kustomization.yaml';
}

function podAddress(
  controller: FluxController,
  kube: KubeClient,
): Promise<string> {
  const path = `/api/v1/namespaces/${FLUX_NAMESPACE}/pods?labelSelector=app%3D${controller}`;
  return waitUntil({
    what: `an address for the pod of ${controller}`,
    patienceMs: PATIENCE_MS,
    probe: async () => {
      const { items } = podsSchema.parse(await kube.request('GET', path));
      const alive = items.find(pod => !pod.metadata.deletionTimestamp);
      return alive?.status.podIP;
    },
  });
}

async function isReady(ip: string): Promise<true | undefined> {
  const response = await fetch(`http://${ip}:9440/readyz`, {
    signal: AbortSignal.timeout(2_000),
  });
  return response.ok ? true : undefined;
}
