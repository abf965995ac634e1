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

import { z } from 'zod';
import { kubeObjectSchema, type KubeObject } from '../kubernetes/KubeObject';
import { fluxLabels, withLabels } from './fluxLabels';
import { FLUX_NAMESPACE, type FluxController } from './fluxControllers';

const deploymentSchema = kubeObjectSchema.extend({
  kind: z.literal('Deployment'),
  spec: z.looseObject({
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
      spec: z.looseObject({
        containers: z.array(z.looseObject({ image: z.string() })),
      }),
    }),
  }),
});

/** The kustomization.yaml beside the manifests, which knows the version. */
const imagesSchema = z.object({
  images: z.array(z.object({ name: z.string(), newTag: z.string() })),
});

/** The version of a controller, from its `config/manager/kustomization.yaml`. */
export function controllerVersion(kustomization: unknown): string {
  const { images } = imagesSchema.parse(kustomization);
  return images[0].newTag;
}

/**
 * The objects of one controller as the Flux distribution installs them, made of
 * the plain ones in its module: namespace, labels, image and service account.
 */
export function controllerObjects(
  controller: FluxController,
  objects: KubeObject[],
  version: string,
): KubeObject[] {
  const labels = fluxLabels(controller);
  const placed = objects.map(object => {
    const labelled = withLabels(object, labels);
    const metadata = { ...labelled.metadata, namespace: FLUX_NAMESPACE };
    return deploymentAsInstalled(
      controller,
      { ...labelled, metadata },
      version,
    );
  });
  return [serviceAccount(controller, labels), ...placed];
}

function deploymentAsInstalled(
  controller: FluxController,
  object: KubeObject,
  version: string,
): KubeObject {
  if (object.kind !== 'Deployment') {
    return object;
  }
  const deployment = deploymentSchema.parse(object);
  const { template } = deployment.spec;
  return {
    ...deployment,
    spec: {
      ...deployment.spec,
      template: {
        ...template,
        metadata: {
          ...template.metadata,
          labels: { ...template.metadata.labels, ...fluxLabels(controller) },
        },
        spec: {
          ...template.spec,
          serviceAccountName: controller,
          containers: template.spec.containers.map(container => ({
            ...container,
            image: `ghcr.io/fluxcd/${controller}:${version}`,
          })),
        },
      },
    },
  };
}

function serviceAccount(
  name: string,
  labels: Record<string, string>,
): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, namespace: FLUX_NAMESPACE, labels },
  };
}
