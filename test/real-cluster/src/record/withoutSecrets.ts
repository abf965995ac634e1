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

/** Who set what, which nobody looks at, and environments, which may hold passwords. */
const DROPPED = ['managedFields', 'env', 'envFrom'];
/** Repeats a whole object, environments included. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/)[^/\s@]+@/gi;

/** A copy of what the API server says, without what does not belong into a file that is shared. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(CREDENTIALS, '$1');
  }
  if (Array.isArray(value)) {
    return value.map(withoutSecrets);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !DROPPED.includes(key) && key !== LAST_APPLIED)
        .map(([key, inner]) => [key, withoutSecrets(inner)]),
    );
  }
  return value;
}
