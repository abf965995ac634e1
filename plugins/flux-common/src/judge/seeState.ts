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
import { sourceOf } from '../readiness/unmetDependency';
import { JudgedLookup } from '../readiness/findRoot';
import { Verdict } from '../readiness/Readiness';
import { ANNOTATION_REQUESTED_AT } from '../resources/annotations';
import { isSourceKind } from '../resources/FluxKind';
import { Artifact, FluxResource } from '../resources/FluxResource';
import { Counting } from './Counting';
import { Sightings } from './Sightings';
import { findSilentSince, isQuiet } from './silence';

/**
 * Does its controller write the status at the end of every reconcile? That of
 * Kustomizations does; that of HelmReleases while nothing is wrong with them; a
 * retry that fails like the one before leaves no trace. Sources write when
 * something is new. A reconcile that is under way has to end for each.
 */
function isOwedVerdict({ kind }: FluxResource, verdict: Verdict): boolean {
  switch (verdict.readiness) {
    case 'Progressing':
      return true;
    case 'Ready':
      return kind === 'Kustomization' || kind === 'HelmRelease';
    case 'Failed':
      return kind === 'Kustomization' && !verdict.stalled;
    default:
      return false;
  }
}

/**
 * Image policies handle requests since Flux 2.7 only, and nobody handles those
 * of external artifacts.
 */
function isRequestOpen(resource: FluxResource): boolean {
  const { kind, annotations, lastHandledReconcileAt: handled } = resource;
  const requested = annotations[ANNOTATION_REQUESTED_AT];
  const isHandledByKind =
    kind === 'ImagePolicy'
      ? handled !== undefined
      : kind !== 'ExternalArtifact';
  return isHandledByKind && Boolean(requested) && requested !== handled;
}

function artifactOf(
  resource: FluxResource,
  lookup: JudgedLookup,
): Artifact | undefined {
  const source = sourceOf(resource);
  const found = source && lookup(source);
  return typeof found === 'object' ? found.resource.artifact : undefined;
}

/**
 * A HelmRelease tries what it takes from a repository of images as `1.2.3+` and
 * the begin of its digest, unless it is told to leave that out.
 */
function isTried(attempted: string, offered: string): boolean {
  const digest = /@sha256:([0-9a-f]+)$/.exec(offered)?.[1];
  const tried = /\+([0-9a-f]{12})$/.exec(attempted)?.[1];
  const cannotTell = digest !== undefined && !attempted.includes('@');
  return (
    attempted === offered ||
    (cannotTell && (tried === undefined || digest.startsWith(tried)))
  );
}

function isOutdated(resource: FluxResource, lookup: JudgedLookup): boolean {
  const { attemptedRevision } = resource;
  const offered = artifactOf(resource, lookup)?.revision;
  return (
    attemptedRevision !== undefined &&
    offered !== undefined &&
    !isTried(attemptedRevision, offered)
  );
}

/** What it waits for has to be Ready once; that it reconciles again ends nothing. */
function releasedSince(
  { readiness, root }: Verdict,
  before: number | undefined,
  now: number,
): number | undefined {
  if (readiness !== 'Blocked') {
    return undefined;
  }
  switch (root?.state) {
    case 'Ready':
      return before ?? now;
    case 'Progressing':
      return before;
    default:
      return undefined;
  }
}

/**
 * Since when the applied revision is applied, by Flux's own record. A
 * Kustomization records since when it applies the same manifests; that proves
 * the revision only if this was offered by then.
 */
function provenApplied(
  resource: FluxResource,
  lookup: JudgedLookup,
): number | undefined {
  const { appliedRevision, artifact, record } = resource;
  if (isSourceKind(resource.kind)) {
    return artifact?.revision === appliedRevision
      ? artifact?.lastUpdateTime
      : undefined;
  }
  if (resource.kind !== 'Kustomization' || record.appliedSince === undefined) {
    return record.appliedSince;
  }
  const offered = artifactOf(resource, lookup);
  return offered?.revision === appliedRevision &&
    (offered?.lastUpdateTime ?? Infinity) <= record.appliedSince
    ? record.appliedSince
    : undefined;
}

/** What seeing a resource takes beside itself. */
export interface SeeStateContext {
  lookup: JudgedLookup;
  /** Undefined where nobody counts its reconciles. */
  counting: Counting | undefined;
  now: number;
}

/** What a resource shows as it is now, beside its neighbours. */
export function seeState(
  resource: FluxResource,
  verdict: Verdict,
  before: Sightings | undefined,
  { lookup, counting, now }: SeeStateContext,
): Sightings {
  const { readiness } = verdict;
  const isWatched =
    readiness !== 'Suspended' &&
    readiness !== 'Terminating' &&
    readiness !== 'NotReported';
  const since = (holds: boolean, known: number | undefined) =>
    holds ? known ?? now : undefined;
  const quietSince = since(isQuiet(resource, verdict), before?.quietSince);
  const seen: Sightings = {
    owedSince: since(isOwedVerdict(resource, verdict), before?.owedSince),
    requestedSince: since(
      isWatched && isRequestOpen(resource),
      before?.requestedSince,
    ),
    outdatedSince: since(
      (readiness === 'Ready' || readiness === 'Progressing') &&
        !verdict.failing &&
        isOutdated(resource, lookup),
      before?.outdatedSince,
    ),
    releasedSince: releasedSince(verdict, before?.releasedSince, now),
    quietSince,
    silentSince: findSilentSince(
      resource,
      { quietSince, silentSince: before?.silentSince },
      counting,
    ),
    suspendedSince: since(resource.suspended, before?.suspendedSince),
    appliedSince: before
      ? before.appliedSince
      : provenApplied(resource, lookup),
  };
  return Object.fromEntries(
    Object.entries(seen).filter(([, time]) => time !== undefined),
  );
}
