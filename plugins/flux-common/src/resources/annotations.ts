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

/** Sets the hold-off of a resource's alerts, such as `30m`. @public */
export const ANNOTATION_ALERT_FOR = 'fluxcd.io/alert-for';
/** Sets the severity of a resource's alerts. @public */
export const ANNOTATION_ALERT_SEVERITY = 'fluxcd.io/alert-severity';
/** Whether alerts are raised for a resource: `disabled` or `enabled`. @public */
export const ANNOTATION_ALERT = 'fluxcd.io/alert';
/** On a Flux resource: the catalog entity that owns it. @public */
export const ANNOTATION_ENTITY = 'fluxcd.io/entity';
/**
 * On a catalog entity: its Flux resources, separated by commas, each
 * `[cluster:]Kind/namespace/name`; the name may be `*`.
 *
 * @public
 */
export const ANNOTATION_RESOURCES = 'fluxcd.io/resources';

/** On a suspended resource: who suspended it. @public */
export const ANNOTATION_SUSPENDED_BY = 'fluxcd.io/suspended-by';
/** On a suspended resource: why. @public */
export const ANNOTATION_SUSPEND_REASON = 'fluxcd.io/suspend-reason';
/** On a suspended resource: until when, as an RFC 3339 time. @public */
export const ANNOTATION_SUSPENDED_UNTIL = 'fluxcd.io/suspended-until';

/** Asks for a reconcile; any value that is not the last one handled does. */
export const ANNOTATION_REQUESTED_AT = 'reconcile.fluxcd.io/requestedAt';

/** Who suspended a resource: our own word first; Flux Operator writes the last. */
export const SUSPENDED_BY = [
  ANNOTATION_SUSPENDED_BY,
  'weave.works/suspended-by',
  'fluxcd.controlplane.io/suspendedBy',
] as const;

/** Longer ones are cut: they are written by anybody, and read in a table. */
const MAX_VALUE = 1_000;

const KEPT: ReadonlySet<string> = new Set([
  ANNOTATION_ALERT_FOR,
  ANNOTATION_ALERT_SEVERITY,
  ANNOTATION_ALERT,
  ANNOTATION_ENTITY,
  ANNOTATION_REQUESTED_AT,
  ...SUSPENDED_BY,
  ANNOTATION_SUSPEND_REASON,
  ANNOTATION_SUSPENDED_UNTIL,
]);

export function keptAnnotations(
  annotations: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(annotations)
      .filter(([key]) => KEPT.has(key))
      .map(([key, value]) => [key, value.slice(0, MAX_VALUE)]),
  );
}
