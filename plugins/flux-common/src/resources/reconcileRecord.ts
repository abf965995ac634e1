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
function ofKustomization(
  entries: JsonObject[],
  applied: string | undefined,
): ReconcileRecord {
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
  const appliedSince = manifestsSince(entries, applied);
  return {
    ...(lastSucceeded !== undefined && { lastSucceeded }),
    ...(failing.length > 0 && { failingSince: Math.min(...failing) }),
    ...(appliedSince !== undefined && { appliedSince }),
  };
}

/** An entry names the last revision that gave its manifests, not the first. */
function manifestsSince(
  entries: JsonObject[],
  applied: string | undefined,
): number | undefined {
  const entry = entries.find(
    candidate =>
      candidate.lastReconciledStatus === 'ReconciliationSucceeded' &&
      stringAt(objectAt(candidate, 'metadata'), 'revision') === applied,
  );
  return entry && timeAt(entry, 'firstReconciled');
}

/**
 * The newest deployed entry and those before it with the same chart: values may
 * have changed since that was deployed first.
 */
function deployedSince(entries: JsonObject[]): number | undefined {
  const newest = entries.findIndex(({ status }) => status === 'deployed');
  if (newest < 0) {
    return undefined;
  }
  const { chartVersion } = entries[newest];
  const others = entries.slice(newest + 1);
  const end = others.findIndex(
    entry =>
      entry.chartVersion !== chartVersion || entry.status !== 'superseded',
  );
  const run = end < 0 ? others : others.slice(0, end);
  return timeAt(run.at(-1) ?? entries[newest], 'lastDeployed');
}

/** `status.history` of a HelmRelease: newest first, one entry a release. */
function ofHelmRelease(entries: JsonObject[]): ReconcileRecord {
  const newest = entries[0];
  const deployed = entries.find(entry => entry.status === 'deployed');
  const lastSucceeded = deployed && timeAt(deployed, 'lastDeployed');
  const failingSince =
    newest?.status === 'failed' ? timeAt(newest, 'lastDeployed') : undefined;
  const appliedSince = deployedSince(entries);
  return {
    ...(lastSucceeded !== undefined && { lastSucceeded }),
    ...(failingSince !== undefined && { failingSince }),
    ...(appliedSince !== undefined && { appliedSince }),
  };
}

export function readReconcileRecord(
  kind: string,
  object: JsonObject,
): ReconcileRecord {
  const status = objectAt(object, 'status');
  const entries = listAt(status, 'history');
  switch (kind) {
    case 'Kustomization':
      return ofKustomization(entries, stringAt(status, 'lastAppliedRevision'));
    case 'HelmRelease':
      return ofHelmRelease(entries);
    default:
      return {};
  }
}
