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
import { ControllerDeployment } from './ControllerDeployment';
import { imageBaseName, imageTag } from './imageTag';

/** A Flux controller: one Deployment of one component, perhaps of one shard. @public */
export interface FluxController {
  namespace: string;
  /** Of its Deployment. */
  name: string;
  /** Such as `source-controller`; the same for all its shards. */
  component: string;
  shard?: string;
  /** Of the controller itself, such as `v1.9.6`: the tag of its image. */
  version?: string;
  /** Of the Flux distribution that it came with, such as `v2.9.5`. */
  fluxVersion?: string;
  /** What installed it, where that can be told. */
  managedBy?: string;
  /** Only what is in its own namespace (`--watch-all-namespaces=false`). */
  ownNamespaceOnly: boolean;
  /** Only resources with such labels (`--watch-label-selector`). */
  watchSelector?: string;
}

/** The kinds that each controller reconciles. @public */
export const COMPONENT_KINDS: Readonly<Record<string, readonly string[]>> = {
  'source-controller': [
    'GitRepository',
    'OCIRepository',
    'HelmRepository',
    'HelmChart',
    'Bucket',
  ],
  'kustomize-controller': ['Kustomization'],
  'helm-controller': ['HelmRelease'],
  'notification-controller': ['Alert', 'Provider', 'Receiver'],
  'image-reflector-controller': ['ImageRepository', 'ImagePolicy'],
  'image-automation-controller': ['ImageUpdateAutomation'],
  'source-watcher': ['ArtifactGenerator'],
};

const COMPONENTS = Object.keys(COMPONENT_KINDS);
const PART_OF = 'app.kubernetes.io/part-of';
const SHARD_KEY = 'sharding.fluxcd.io/key';
const SHARD_IN_SELECTOR =
  /^sharding\.fluxcd\.io\/key\s*(?:==?|in)\s*\(?\s*([\w.-]+)\s*\)?$/;

/** `source-controller` of `source-controller` and of `source-controller-shard1`. */
function componentIn(text: string | undefined): string | undefined {
  return COMPONENTS.find(
    component => text === component || text?.startsWith(`${component}-`),
  );
}

function componentOf(deployment: ControllerDeployment): string | undefined {
  const { labels, podLabels, name, image = '' } = deployment;
  const partOfFlux =
    labels[PART_OF] === 'flux' || podLabels[PART_OF] === 'flux';
  if (partOfFlux) {
    return (
      componentIn(podLabels['app.kubernetes.io/component']) ??
      componentIn(podLabels.app) ??
      componentIn(name)
    );
  }
  // Many things may call themselves so: the image has to be that of Flux, too.
  const component = componentIn(podLabels.app) ?? componentIn(name);
  return component === imageBaseName(image) ? component : undefined;
}

function argument(args: readonly string[], name: string): string | undefined {
  const given = args.find(arg => arg === `--${name}`);
  const valued = args.find(arg => arg.startsWith(`--${name}=`));
  return valued?.slice(name.length + 3) ?? (given && 'true');
}

function shardOf(
  { name, labels, annotations, podLabels }: ControllerDeployment,
  component: string,
  watchSelector: string | undefined,
): string | undefined {
  const named = SHARD_IN_SELECTOR.exec(watchSelector?.trim() ?? '');
  return (
    named?.[1] ??
    podLabels[SHARD_KEY] ??
    labels[SHARD_KEY] ??
    annotations[SHARD_KEY] ??
    (name.startsWith(`${component}-`)
      ? name.slice(component.length + 1)
      : undefined)
  );
}

function managedBy({ labels }: ControllerDeployment): string | undefined {
  const manager = labels['app.kubernetes.io/managed-by'];
  if (labels['fluxcd.controlplane.io/name'] || manager === 'flux-operator') {
    return 'flux-operator';
  }
  // Flux reconciles itself from the repository that it was bootstrapped with.
  return labels['kustomize.toolkit.fluxcd.io/name']
    ? 'flux bootstrap'
    : manager;
}

/**
 * What controller a Deployment is. Pods have labels that say so since Flux 2.7,
 * and before that only `app: <controller>`; shards are called
 * `<controller>-<shard>`.
 *
 * @returns undefined when it is none of Flux
 * @public
 */
export function toFluxController(
  deployment: ControllerDeployment,
): FluxController | undefined {
  const component = componentOf(deployment);
  if (component === undefined) {
    return undefined;
  }
  const { namespace, name, args, image, labels, podLabels } = deployment;
  const watchSelector = argument(args, 'watch-label-selector');
  const shard = shardOf(deployment, component, watchSelector);
  const version = image === undefined ? undefined : imageTag(image);
  const fluxVersion =
    podLabels['app.kubernetes.io/version'] ??
    labels['app.kubernetes.io/version'];
  const manager = managedBy(deployment);
  return {
    namespace,
    name,
    component,
    ...(shard !== undefined && { shard }),
    ...(version !== undefined && { version }),
    ...(fluxVersion !== undefined && { fluxVersion }),
    ...(manager !== undefined && { managedBy: manager }),
    ownNamespaceOnly: argument(args, 'watch-all-namespaces') === 'false',
    ...(watchSelector !== undefined && { watchSelector }),
  };
}
