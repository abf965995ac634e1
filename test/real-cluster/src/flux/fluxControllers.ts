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

/** The Flux release whose parts these are. */
export const FLUX_VERSION = 'v2.9.5';

/** The namespace of the controllers. */
export const FLUX_NAMESPACE = 'flux-system';

/** The controllers of a cluster, in the order of their start. */
export const FLUX_CONTROLLERS = [
  'notification-controller',
  'source-controller',
  'kustomize-controller',
  'helm-controller',
  'image-reflector-controller',
  'image-automation-controller',
] as const;

/** The name of a controller, of its Deployment and of its binary. */
export type FluxController = (typeof FLUX_CONTROLLERS)[number];
