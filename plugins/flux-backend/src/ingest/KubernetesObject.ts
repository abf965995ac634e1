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

/** The metadata that every object is checked to have, and what else is kept of it. */
export interface KubernetesMetadata {
  name: string;
  uid: string;
  resourceVersion: string;
  namespace?: string;
  [field: string]: unknown;
}

/**
 * A Kubernetes object at the door: it can be identified, and what only costs
 * memory (managed fields, the last applied configuration) is gone. Nothing else
 * about it has been checked.
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: KubernetesMetadata;
  spec?: unknown;
  status?: unknown;
}
