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
  ApiCondition,
  ApiResource,
  Condition,
  FluxResource,
  matchOwner,
  OwnerMatcher,
  provenFailingSince,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ResourceOwner } from '../../owners';
import { StoredResource } from '../../store';
import { RevisionLinks } from './RevisionLinks';
import { toOptionalTime } from './time';
import { toAlert, toFirstAlert } from './toAlert';
import { toOwner } from './toOwner';
import { toRef } from './toRef';
import { toSuspension } from './toSuspension';

/** What a resource is shown with. */
export interface ResourceContext {
  revisions: RevisionLinks;
  /** Its source, where that is known; see `sourceRef`. */
  source?: ResourceRecord;
  /** Of the entity that was asked for. */
  matchers?: readonly OwnerMatcher[];
  /** The entities that it belongs to, where asked for. */
  owners?: readonly ResourceOwner[];
}

/** Where the manifests or the chart of a resource come from. */
export function sourceRef(resource: FluxResource): ResourceRef | undefined {
  return resource.prerequisites.find(({ role }) => role === 'source')?.ref;
}

function toCondition(condition: Condition): ApiCondition {
  const { type, status, reason, message, observedGeneration } = condition;
  return {
    type,
    status,
    reason,
    message,
    lastTransitionTime: toOptionalTime(condition.lastTransitionTime),
    observedGeneration,
  };
}

function toSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

function toRevisions(
  resource: FluxResource,
  { revisions, source }: ResourceContext,
): ApiResource['revisions'] {
  const { appliedRevision, attemptedRevision, originRevision } = resource;
  const origin =
    resource.kind === 'GitRepository' ? resource : source?.resource;
  return {
    applied: revisions.toRevision(appliedRevision, origin),
    attempted:
      attemptedRevision === appliedRevision
        ? undefined
        : revisions.toRevision(attemptedRevision, origin),
    origin: revisions.toRevision(originRevision),
  };
}

function toSource(
  resource: FluxResource,
  { revisions, source }: ResourceContext,
): ApiResource['source'] {
  const ref = sourceRef(resource);
  return (
    ref && {
      ref: toRef(ref),
      readiness: source?.verdict.readiness,
      url: source?.resource.url,
      revision: revisions.toRevision(
        source?.resource.artifact?.revision,
        source?.resource,
      ),
    }
  );
}

/** A resource as the HTTP API tells it. */
export function toResource(
  stored: StoredResource,
  context: ResourceContext,
): ApiResource {
  const { id, resource, verdict, alerts, seen, observedAt } = stored;
  return {
    id,
    cluster: resource.cluster,
    kind: resource.kind,
    namespace: resource.namespace,
    name: resource.name,
    apiVersion: resource.apiVersion,
    readiness: verdict.readiness,
    stalled: verdict.stalled,
    failing: verdict.failing,
    lastSettled: verdict.lastSettled,
    cause: verdict.cause,
    blockedBy: verdict.blockedBy && toRef(verdict.blockedBy),
    root: verdict.root,
    provenFailingSince: toOptionalTime(provenFailingSince(resource, verdict)),
    lastSucceededAt: toOptionalTime(resource.record.lastSucceeded),
    revisions: toRevisions(resource, context),
    source: toSource(resource, context),
    alert: toFirstAlert(stored),
    alerts: alerts?.map(alert => toAlert(alert)),
    conditions: resource.conditions.map(toCondition),
    notes: verdict.notes ?? [],
    url: resource.url,
    path: resource.path,
    intervalSeconds: toSeconds(resource.interval),
    retryIntervalSeconds: toSeconds(resource.retryInterval),
    createdAt: toOptionalTime(resource.createdAt),
    deletedAt: toOptionalTime(resource.deletedAt),
    finalizers: resource.finalizers,
    ...toSuspension(stored),
    suspendedSince: toOptionalTime(seen?.suspendedSince),
    appliedSince: toOptionalTime(seen?.appliedSince),
    owners: context.owners?.map(toOwner),
    ownerReason: context.matchers && matchOwner(context.matchers, resource),
    observedAt: toOptionalTime(observedAt),
  };
}
