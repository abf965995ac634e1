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

import type { BinarySpec } from './BinarySpec';
import { FLUX_CONTROLLERS, FLUX_VERSION } from '../flux/fluxControllers';

const KUBERNETES_VERSION = 'v1.36.3';

function kubernetes(name: string): BinarySpec {
  return {
    name,
    moduleFolder: 'kubernetes',
    package: `k8s.io/kubernetes/cmd/${name}`,
    // Without it the API server calls itself v0.0.0-master.
    variables: [
      `k8s.io/component-base/version.gitVersion=${KUBERNETES_VERSION}`,
    ],
    keeps: [],
  };
}

function fluxController(name: string): BinarySpec {
  const module = `github.com/fluxcd/${name}`;
  return {
    name,
    moduleFolder: name,
    package: module,
    variables: [],
    keeps: [
      { module, folder: 'config/crd/bases', as: 'crds' },
      { module, folder: 'config/manager', as: 'manager' },
    ],
  };
}

const FLUX_CLI = 'github.com/fluxcd/flux2/v2';

/** All binaries of a cluster and those that look at it as people do, the one that takes longest to build first. */
export const BINARY_SPECS: readonly BinarySpec[] = [
  kubernetes('kube-apiserver'),
  kubernetes('kube-controller-manager'),
  kubernetes('kube-scheduler'),
  {
    name: 'etcd',
    moduleFolder: 'etcd',
    package: 'go.etcd.io/etcd/server/v3',
    variables: [],
    keeps: [],
  },
  {
    name: 'kwok',
    moduleFolder: 'kwok',
    package: 'sigs.k8s.io/kwok/cmd/kwok',
    variables: [],
    keeps: [
      { module: 'sigs.k8s.io/kwok', folder: 'kustomize/stage', as: 'stages' },
    ],
  },
  ...FLUX_CONTROLLERS.map(fluxController),
  {
    name: 'crane',
    moduleFolder: 'crane',
    package: 'github.com/google/go-containerregistry/cmd/crane',
    variables: [],
    keeps: [],
  },
  {
    name: 'flux',
    moduleFolder: 'flux',
    package: `${FLUX_CLI}/cmd/flux`,
    variables: [`main.VERSION=${FLUX_VERSION.replace('v', '')}`],
    keeps: [],
    // `flux install` would apply what upstream's build puts there.
    generated: {
      module: FLUX_CLI,
      files: { 'cmd/flux/manifests/none.yaml': '' },
    },
  },
  {
    name: 'promtool',
    moduleFolder: 'promtool',
    package: 'github.com/prometheus/prometheus/cmd/promtool',
    // It checks rules; the SDKs of all clouds are for the rest of it.
    tags: ['remove_all_sd'],
    variables: [],
    keeps: [
      {
        module: 'github.com/prometheus-operator/prometheus-operator',
        folder: 'example/prometheus-operator-crd',
        as: 'crds',
      },
    ],
  },
];
