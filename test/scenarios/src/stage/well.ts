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

/** The fleet of test/real-cluster when all is well. */
export const WELL = [
  'Alert/flux-system/errors NotReported',
  'GitRepository/flux-system/flux-system Ready',
  'HelmChart/flux-system/apps-cart Ready',
  'HelmChart/flux-system/apps-inventory Ready',
  'HelmRelease/apps/cart Ready',
  'HelmRelease/apps/inventory Ready',
  'HelmRepository/flux-system/charts Ready',
  'HelmRepository/flux-system/oci-charts NotReported',
  'ImagePolicy/flux-system/podinfo Ready',
  'ImageRepository/flux-system/podinfo Ready',
  'ImageUpdateAutomation/flux-system/fleet Ready',
  'Kustomization/flux-system/checkout Ready',
  'Kustomization/flux-system/flux-system Ready',
  'Kustomization/flux-system/frontend Ready',
  'Kustomization/flux-system/infrastructure Ready',
  'Kustomization/flux-system/podinfo Ready',
  'Kustomization/flux-system/settings Ready',
  'OCIRepository/flux-system/settings Ready',
  'Provider/flux-system/hooks NotReported',
  'Receiver/flux-system/git-push Ready',
];
