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

import { Artifact } from './FluxResource';
import { JsonObject, listAt, objectAt, stringAt, timeAt } from './jsonFields';

/** The revisions that a resource reports. @public */
export interface Revisions {
  appliedRevision?: string;
  attemptedRevision?: string;
  originRevision?: string;
  artifact?: Artifact;
}

function readArtifact(status: JsonObject): Artifact | undefined {
  const artifact = objectAt(status, 'artifact');
  const revision = stringAt(artifact, 'revision');
  if (!revision) {
    return undefined;
  }
  // Before Flux 0.36 (v1beta1) an artifact had a checksum instead.
  const digest = stringAt(artifact, 'digest') ?? stringAt(artifact, 'checksum');
  const lastUpdateTime = timeAt(artifact, 'lastUpdateTime');
  return {
    revision,
    ...(digest && { digest }),
    ...(lastUpdateTime !== undefined && { lastUpdateTime }),
  };
}

/**
 * HelmRelease v2 has no lastAppliedRevision: what runs is the chart of the
 * first history entry that is deployed; a `failed` one was only tried.
 * Releases of Flux 2.2 and older have no history, but lastAppliedRevision.
 */
function releasedChart(status: JsonObject): string | undefined {
  if (!Array.isArray(status.history)) {
    return stringAt(status, 'lastAppliedRevision');
  }
  const deployed = listAt(status, 'history').find(
    entry => entry.status === 'deployed',
  );
  return deployed && stringAt(deployed, 'chartVersion');
}

/** `latestRef` since Flux 2.6, `latestImage` before. */
function latestImage(status: JsonObject): string | undefined {
  const latestRef = objectAt(status, 'latestRef');
  const tag = stringAt(latestRef, 'tag');
  const digest = stringAt(latestRef, 'digest');
  if (tag) {
    return digest ? `${tag}@${digest}` : tag;
  }
  return digest ?? stringAt(status, 'latestImage');
}

export function readRevisions(kind: string, object: JsonObject): Revisions {
  const status = objectAt(object, 'status');
  const artifact = readArtifact(status);
  const revisions = {
    appliedRevision: appliedRevision(kind, status, artifact),
    attemptedRevision: stringAt(status, 'lastAttemptedRevision'),
    originRevision: stringAt(status, 'lastAppliedOriginRevision'),
    artifact,
  };
  return Object.fromEntries(
    Object.entries(revisions).filter(([, value]) => value !== undefined),
  );
}

function appliedRevision(
  kind: string,
  status: JsonObject,
  artifact: Artifact | undefined,
): string | undefined {
  switch (kind) {
    case 'HelmRelease':
      return releasedChart(status);
    case 'ImagePolicy':
      return latestImage(status);
    case 'ImageUpdateAutomation':
      return (
        stringAt(status, 'lastPushCommit') ??
        stringAt(status, 'observedSourceRevision')
      );
    case 'ImageRepository':
      return stringAt(objectAt(status, 'lastScanResult'), 'revision');
    default:
      return stringAt(status, 'lastAppliedRevision') ?? artifact?.revision;
  }
}
