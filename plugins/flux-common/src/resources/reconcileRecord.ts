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

import { ReconcileRecord } from './FluxResource';
import { JsonObject, listAt, objectAt, stringAt, timeAt } from './jsonFields';

/** kustomize-controller keeps this many entries and drops the oldest. */
const FULL_HISTORY = 5;

/**
 * `status.history` of a Kustomization: newest first, one entry for each digest
 * and outcome, so an entry's `firstReconciled` may lie before a success that
 * another entry records, or recorded before it was dropped. A dropped success
 * is older than every `lastReconciled` that is left.
 */
function ofKustomization(entries: JsonObject[]): ReconcileRecord {
  const succeeded = entries
    .filter(entry => entry.lastReconciledStatus === 'ReconciliationSucceeded')
    .flatMap(entry => timeAt(entry, 'lastReconciled') ?? []);
  const lastSucceeded = succeeded.length ? Math.max(...succeeded) : undefined;
  const mayLackSuccess =
    lastSucceeded === undefined && entries.length >= FULL_HISTORY;
  const proof = mayLackSuccess ? 'lastReconciled' : 'firstReconciled';
  const failing = entries
    .filter(entry => {
      const status = stringAt(entry, 'lastReconciledStatus');
      return status !== undefined && status !== 'ReconciliationSucceeded';
    })
    .flatMap(entry => timeAt(entry, proof) ?? [])
    .filter(first => lastSucceeded === undefined || first > lastSucceeded);
  return {
    ...(lastSucceeded !== undefined && { lastSucceeded }),
    ...(failing.length > 0 && { failingSince: Math.min(...failing) }),
  };
}

/** `status.history` of a HelmRelease: newest first, one entry a release. */
function ofHelmRelease(entries: JsonObject[]): ReconcileRecord {
  const newest = entries[0];
  const deployed = entries.find(entry => entry.status === 'deployed');
  const lastSucceeded = deployed && timeAt(deployed, 'lastDeployed');
  const failingSince =
    newest?.status === 'failed' ? timeAt(newest, 'lastDeployed') : undefined;
  return {
    ...(lastSucceeded !== undefined && { lastSucceeded }),
    ...(failingSince !== undefined && { failingSince }),
  };
}

export function readReconcileRecord(
  kind: string,
  object: JsonObject,
): ReconcileRecord {
  const entries = listAt(objectAt(object, 'status'), 'history');
  switch (kind) {
    case 'Kustomization':
      return ofKustomization(entries);
    case 'HelmRelease':
      return ofHelmRelease(entries);
    default:
      return {};
  }
}
