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
/** What builders of Kubernetes append to the version they build. */
const MARKS: ReadonlyArray<[RegExp, string]> = [
  [/-eks-/, 'EKS'],
  [/-gke\./, 'GKE'],
  [/\+k3s\d/, 'k3s'],
  [/\+rke2r?\d/, 'RKE2'],
  [/\+k0s/, 'k0s'],
  [/-aliyun\./, 'ACK'],
  [/-tke\./, 'TKE'],
  [/\+IKS/, 'IKS'],
  [/\+vmware\./, 'Tanzu'],
  [/-mirantis-/, 'MKE'],
  [/-rancher\d/, 'RKE'],
];

/**
 * What kind of Kubernetes a cluster is, by the version that its API server
 * tells. AKS, kubeadm, kind and Talos build it unmarked.
 *
 * @returns undefined when its version does not tell
 * @public
 */
export function kubernetesDistribution(version: string): string | undefined {
  return MARKS.find(([mark]) => mark.test(version))?.[1];
}
