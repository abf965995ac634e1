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

/**
 * What the rules need to know about a kind beyond its objects.
 * Source: the CRDs of Flux 2.0 to 2.9 and of Flux Operator.
 *
 * @public
 */
export interface FluxKind {
  group: string;
  kind: string;
  plural: string;
  /** Is a source: fetches something and offers it as an artifact. */
  source?: boolean;
}

const SOURCE = 'source.toolkit.fluxcd.io';
const NOTIFICATION = 'notification.toolkit.fluxcd.io';
const IMAGE = 'image.toolkit.fluxcd.io';
const OPERATOR = 'fluxcd.controlplane.io';

/** Every kind that is read, judged and shown. @public */
export const FLUX_KINDS: readonly FluxKind[] = [
  {
    group: 'kustomize.toolkit.fluxcd.io',
    kind: 'Kustomization',
    plural: 'kustomizations',
  },
  {
    group: 'helm.toolkit.fluxcd.io',
    kind: 'HelmRelease',
    plural: 'helmreleases',
  },
  {
    group: SOURCE,
    kind: 'GitRepository',
    plural: 'gitrepositories',
    source: true,
  },
  {
    group: SOURCE,
    kind: 'OCIRepository',
    plural: 'ocirepositories',
    source: true,
  },
  {
    group: SOURCE,
    kind: 'HelmRepository',
    plural: 'helmrepositories',
    source: true,
  },
  { group: SOURCE, kind: 'HelmChart', plural: 'helmcharts', source: true },
  { group: SOURCE, kind: 'Bucket', plural: 'buckets', source: true },
  {
    group: SOURCE,
    kind: 'ExternalArtifact',
    plural: 'externalartifacts',
    source: true,
  },
  {
    group: 'source.extensions.fluxcd.io',
    kind: 'ArtifactGenerator',
    plural: 'artifactgenerators',
  },
  { group: NOTIFICATION, kind: 'Alert', plural: 'alerts' },
  { group: NOTIFICATION, kind: 'Provider', plural: 'providers' },
  { group: NOTIFICATION, kind: 'Receiver', plural: 'receivers' },
  { group: IMAGE, kind: 'ImageRepository', plural: 'imagerepositories' },
  { group: IMAGE, kind: 'ImagePolicy', plural: 'imagepolicies' },
  {
    group: IMAGE,
    kind: 'ImageUpdateAutomation',
    plural: 'imageupdateautomations',
  },
  { group: OPERATOR, kind: 'FluxInstance', plural: 'fluxinstances' },
  { group: OPERATOR, kind: 'ResourceSet', plural: 'resourcesets' },
  {
    group: OPERATOR,
    kind: 'ResourceSetInputProvider',
    plural: 'resourcesetinputproviders',
  },
];

const BY_KIND = new Map(FLUX_KINDS.map(kind => [kind.kind, kind]));

/** @public */
export function findFluxKind(kind: string): FluxKind | undefined {
  return BY_KIND.get(kind);
}

/** @public */
export function isSourceKind(kind: string): boolean {
  return BY_KIND.get(kind)?.source === true;
}
