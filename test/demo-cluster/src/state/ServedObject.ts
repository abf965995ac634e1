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

import type { RecordedMetadata, RecordedObject } from '@fluxwatch/recording';

/** A Kubernetes object as the demo cluster serves it. */
export interface ServedObject extends RecordedObject {
  metadata: RecordedMetadata & { uid: string; resourceVersion: string };
}

/** A kind without its version: objects are kept once, whatever version a client asks for. */
export interface GroupPlural {
  group: string;
  plural: string;
}

/** Where one object lies. `namespace` is empty for cluster-wide kinds. */
export interface ObjectRef extends GroupPlural {
  namespace: string;
  name: string;
}

/** The API group in an apiVersion: `apps` of `apps/v1`, empty for `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The version in an apiVersion: `v1` of `apps/v1`. */
export function versionOf(apiVersion: string): string {
  return apiVersion.slice(apiVersion.indexOf('/') + 1);
}

/** Kubernetes' name for a kind in messages: `kustomizations.kustomize.toolkit.fluxcd.io`, or `pods`. */
export function qualifiedPlural({ group, plural }: GroupPlural): string {
  return group ? `${plural}.${group}` : plural;
}

/** One text for each place of an object in the cluster. */
export function refKey(ref: ObjectRef): string {
  return `${qualifiedPlural(ref)} ${ref.namespace} ${ref.name}`;
}
