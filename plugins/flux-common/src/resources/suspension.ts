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

import {
  ANNOTATION_SUSPEND_REASON,
  ANNOTATION_SUSPENDED_UNTIL,
  SUSPENDED_BY,
} from './annotations';
import { FluxResource } from './FluxResource';
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

/** What annotations of a suspended resource say about that. @public */
export interface Suspension {
  by?: string;
  reason?: string;
  /** Milliseconds since the epoch. */
  until?: number;
  /** A time that is given can be read. */
  valid: boolean;
}

/** RFC 3339, with the time of day and its zone: anything else would be a guess. */
const TIME =
  /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/**
 * Who suspended a resource, why, and until when, where that is written down.
 *
 * @public
 */
export function readSuspension({
  suspended,
  annotations,
}: Pick<FluxResource, 'suspended' | 'annotations'>): Suspension {
  if (!suspended) {
    return { valid: true };
  }
  const [by] = SUSPENDED_BY.flatMap(key => annotations[key] || []);
  const reason = annotations[ANNOTATION_SUSPEND_REASON] || undefined;
  const written = annotations[ANNOTATION_SUSPENDED_UNTIL];
  const parsed =
    written !== undefined && TIME.test(written) ? Date.parse(written) : NaN;
  const until = Number.isNaN(parsed) ? undefined : parsed;
  return {
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { until }),
    valid: written === undefined || until !== undefined,
  };
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
