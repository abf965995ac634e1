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

import { JsonObject, objectAt, stringAt } from './jsonFields';

/**
 * Kinds without `spec.suspend` are suspended by an annotation of their own:
 * ArtifactGenerator, and the kinds of Flux Operator. Their controllers read it
 * without regard to case.
 */
const DISABLING_ANNOTATIONS = new Map([
  ['ArtifactGenerator', 'source.extensions.fluxcd.io/reconcile'],
  ['FluxInstance', 'fluxcd.controlplane.io/reconcile'],
  ['ResourceSet', 'fluxcd.controlplane.io/reconcile'],
  ['ResourceSetInputProvider', 'fluxcd.controlplane.io/reconcile'],
]);

export function isSuspended(kind: string, object: JsonObject): boolean {
  if (objectAt(object, 'spec').suspend === true) {
    return true;
  }
  const annotation = DISABLING_ANNOTATIONS.get(kind);
  const annotations = objectAt(object, 'metadata', 'annotations');
  return (
    annotation !== undefined &&
    stringAt(annotations, annotation)?.toLocaleLowerCase('en-US') === 'disabled'
  );
}

/**
 * Alert and Provider have no status since v1beta3 (Flux 2.2), and a
 * HelmRepository of type `oci` is static since Flux 2.2.
 */
export function isStatusless(
  kind: string,
  apiVersion: string,
  object: JsonObject,
): boolean {
  if (kind === 'Alert' || kind === 'Provider') {
    return !/\/v1beta[12]$/.test(apiVersion);
  }
  return kind === 'HelmRepository' && objectAt(object, 'spec').type === 'oci';
}
