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
  Alert,
  AlertState,
  annotatedEntityRef,
  formatResourceRef,
  KUBERNETES_ID,
  Readiness,
  READINESS_ORDER,
  ResourceRecord,
  Root,
  RootState,
} from '@fluxwatch/backstage-plugin-flux-common';
import { revisionColumns } from './storedRevision';

/** A row of flux_resources. */
export interface ResourceRow {
  cluster: string;
  kind: string;
  namespace: string;
  name: string;
  id: string;
  readiness: Readiness;
  attention_rank: number;
  failing: boolean | number;
  alert_state: AlertState | null;
  kubernetes_id: string | null;
  entity_ref: string | null;
  root: string | null;
  root_state: RootState | null;
  search_text: string;
  revision_text: string;
  lowest_revision: string | null;
  highest_revision: string | null;
  revision: string | null;
  revision_since: number | string | null;
}

/** A row of flux_resource_records. */
export interface RecordRow {
  resource_id: string;
  record: string;
}

/**
 * The longest text that is looked up by an index: PostgreSQL takes about 2,700
 * bytes there. Longer than anything that Kubernetes or the catalog allow.
 */
const MAX_INDEXED = 600;

/** Nothing that anyone looks up is that long: it is kept in the record alone. */
function indexed(text: string | undefined): string | null {
  return text !== undefined && text.length <= MAX_INDEXED ? text : null;
}

/** Somebody suspended it on purpose: the others need someone sooner. */
function isUrgent({ rule }: Alert): boolean {
  return rule !== 'FluxSuspendedTooLong';
}

/** Smaller needs someone sooner: alerts before verdicts. */
function attentionRank({ verdict, alerts = [] }: ResourceRecord): number {
  const urgent = alerts.find(isUrgent);
  if (urgent) {
    return urgent.state === 'firing' ? 0 : 1;
  }
  const rank = verdict.failing ? 0 : READINESS_ORDER.indexOf(verdict.readiness);
  return 2 + rank;
}

/**
 * What a resource's trouble goes back to: of a Blocked one its root, of any
 * other with a failure or an alert itself. That one is suspended is no trouble
 * before it has been so for too long.
 */
function rootOf({
  resource,
  verdict,
  alerts = [],
}: ResourceRecord): Root | undefined {
  if (verdict.readiness === 'Blocked') {
    return verdict.root ?? { ref: resource, state: 'Unreadable' };
  }
  if (verdict.failing) {
    return { ref: resource, state: 'Failed' };
  }
  return alerts.some(alert => isUrgent(alert) || alert.state === 'firing')
    ? { ref: resource, state: verdict.readiness }
    : undefined;
}

function searchText({ resource, verdict }: ResourceRecord): string {
  return [
    resource.name,
    resource.namespace,
    resource.kind,
    verdict.cause?.message,
    resource.appliedRevision,
    resource.attemptedRevision,
    resource.originRevision,
    resource.artifact?.revision,
    resource.url,
  ]
    .filter(part => part !== undefined)
    .join('\n')
    .toLocaleLowerCase('en-US');
}

/** It shares an index with names, and revisions of Flux are shorter. */
const MAX_REVISION_TEXT = 300;

/** What a search for a revision reads: the applied and the attempted one. */
function revisionText({ resource }: ResourceRecord): string {
  const { appliedRevision, attemptedRevision } = resource;
  const texts = new Set([appliedRevision ?? '', attemptedRevision ?? '']);
  return [...texts]
    .join('\n')
    .toLocaleLowerCase('en-US')
    .slice(0, MAX_REVISION_TEXT);
}

/** @param id - of a resource that is new; one that is known keeps its own */
export function toResourceRow(record: ResourceRecord, id: string): ResourceRow {
  const { resource, verdict, alerts } = record;
  const root = rootOf(record);
  return {
    cluster: resource.cluster,
    kind: resource.kind,
    namespace: resource.namespace,
    name: resource.name,
    id,
    readiness: verdict.readiness,
    attention_rank: attentionRank(record),
    failing: verdict.failing,
    alert_state: alerts?.[0].state ?? null,
    kubernetes_id: indexed(resource.labels[KUBERNETES_ID]),
    entity_ref: indexed(annotatedEntityRef(resource)),
    root: indexed(root && formatResourceRef(root.ref)),
    root_state: root?.state ?? null,
    search_text: searchText(record),
    revision_text: revisionText(record),
    ...revisionColumns(record),
  };
}
