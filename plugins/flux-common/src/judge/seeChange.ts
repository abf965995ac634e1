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
import { isSourceKind } from '../resources/FluxKind';
import { FluxResource } from '../resources/FluxResource';
import { ResourceRecord } from './ResourceRecord';
import { Sightings } from './Sightings';
import { hasNewStatus, isSettled } from './statusChange';

/** When a release was deployed, or a source stored what it offers, is exact. */
function exactApplied(resource: FluxResource): number | undefined {
  if (isSourceKind(resource.kind)) {
    return resource.artifact?.lastUpdateTime;
  }
  return resource.kind === 'HelmRelease'
    ? resource.record.appliedSince
    : undefined;
}

/**
 * What the change of a resource shows, as far as the resource alone tells.
 *
 * @param before - as it was known before the change
 * @param now - when the change was seen
 */
export function seeChange(
  before: ResourceRecord,
  resource: FluxResource,
  now: number,
): Sightings {
  const { appliedSince, ...seen }: Sightings = { ...before.seen };
  if (hasNewStatus(before.resource, resource)) {
    delete seen.releasedSince;
    delete seen.quietSince;
    delete seen.silentSince;
    if (isSettled(resource)) {
      delete seen.owedSince;
    }
  }
  if (before.resource.generation !== resource.generation) {
    delete seen.quietSince;
  }
  const isSameRevision =
    before.resource.appliedRevision === resource.appliedRevision;
  const since = isSameRevision
    ? appliedSince
    : Math.min(exactApplied(resource) ?? now, now);
  return {
    ...seen,
    ...(since !== undefined &&
      resource.appliedRevision !== undefined && { appliedSince: since }),
  };
}
