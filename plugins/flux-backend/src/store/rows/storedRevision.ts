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
  isSourceKind,
  ResourceRecord,
  ResourceRef,
  revisionIdentity,
} from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';
import { refSchema } from './refSchema';

/** What is compared, and shown, of the revision of a resource. */
export interface StoredRevision {
  applied?: string;
  /** What was tried last, where that is another one. */
  attempted?: string;
  /** Of a source: what it fetches from. */
  url?: string;
  /** Of a HelmRelease or a HelmChart. */
  chart?: string;
  /** Of all others than sources. */
  source?: ResourceRef;
}

export const revisionSchema = z.object({
  applied: z.string().optional(),
  attempted: z.string().optional(),
  url: z.string().optional(),
  chart: z.string().optional(),
  source: refSchema.optional(),
}) satisfies z.ZodType<StoredRevision>;

/** Applies something, or fetches it for those that do. */
export function hasRevisions(kind: string): boolean {
  return (
    kind === 'Kustomization' || kind === 'HelmRelease' || isSourceKind(kind)
  );
}

/** Longer ones are cut: none in earnest is, and databases index no long texts. */
const MAX_IDENTITY = 200;

/** Undefined for kinds whose revisions are not compared. */
export function toStoredRevision({
  resource,
}: ResourceRecord): StoredRevision | undefined {
  const { kind, appliedRevision, attemptedRevision } = resource;
  if (!hasRevisions(kind)) {
    return undefined;
  }
  const source = resource.prerequisites.find(({ role }) => role === 'source');
  const hasChart = kind === 'HelmRelease' || kind === 'HelmChart';
  const isTried = attemptedRevision !== appliedRevision;
  return {
    ...(appliedRevision !== undefined && { applied: appliedRevision }),
    ...(isTried &&
      attemptedRevision !== undefined && { attempted: attemptedRevision }),
    ...(isSourceKind(kind) &&
      resource.url !== undefined && { url: resource.url }),
    ...(hasChart && resource.path !== undefined && { chart: resource.path }),
    ...(source && { source: source.ref }),
  };
}

/**
 * Since when it is there, in milliseconds since the epoch: since when a source
 * has its artifact, and since when others were seen to have applied theirs.
 * Undefined where that is not known.
 */
export function revisionSince({
  resource: { kind, artifact },
  seen,
}: ResourceRecord): number | undefined {
  return isSourceKind(kind) ? artifact?.lastUpdateTime : seen?.appliedSince;
}

/** The columns that tell whether all have the same, by an index alone. */
export function revisionColumns(record: ResourceRecord) {
  const stored = toStoredRevision(record);
  const identities = [stored?.applied, stored?.attempted]
    .flatMap(text =>
      text === undefined ? [] : [revisionIdentity(text, { ...stored })],
    )
    .map(identity => identity.slice(0, MAX_IDENTITY))
    .sort();
  return {
    lowest_revision: identities.at(0) ?? null,
    highest_revision: identities.at(-1) ?? null,
    revision: stored ? JSON.stringify(stored) : null,
    revision_since: revisionSince(record) ?? null,
  };
}
