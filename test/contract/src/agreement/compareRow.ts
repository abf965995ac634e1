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

import { formatResourceRef } from '@fluxwatch/backstage-plugin-flux-common';
import type {
  FluxResource,
  Readiness,
  ResourceRecord,
} from '@fluxwatch/backstage-plugin-flux-common';
import { z } from 'zod';
import type { FluxRow } from './fluxTables';
import type { JudgedObject } from './readCluster';

/** Something that the flux command and we say differently about one resource. */
export interface Difference {
  /** Kind and name. */
  resource: string;
  flux: string;
  ours: string;
  /** Why ours is the truer answer; undefined where nothing explains it. */
  why?: string;
}

const SAME: Record<string, Readiness> = {
  True: 'Ready',
  False: 'Failed',
  Unknown: 'Progressing',
};

const releaseSchema = z.object({
  status: z.object({
    lastAttemptedRevision: z.string().optional(),
    history: z
      .array(z.object({ chartVersion: z.string(), status: z.string() }))
      .default([]),
  }),
});

/** Compares what the flux command prints of a resource with what we make of it. */
export function compareRow(row: FluxRow, judged: JudgedObject): Difference[] {
  const { record } = judged;
  const { resource } = record;
  const differences: Omit<Difference, 'resource'>[] = [];
  if (SAME[row.ready] !== record.verdict.readiness) {
    differences.push({
      flux: row.ready,
      ours: record.verdict.readiness,
      why: whyReadiness(row, record),
    });
  }
  if (row.suspended !== undefined && row.suspended !== resource.suspended) {
    differences.push({
      flux: row.suspended ? 'suspended' : 'not suspended',
      ours: resource.suspended ? 'suspended' : 'not suspended',
    });
  }
  const revision = shownRevision(resource);
  if (row.revision !== undefined && row.revision !== revision) {
    differences.push({
      flux: row.revision || 'no revision',
      ours: revision || 'no revision',
      why: whyRevision(row, judged),
    });
  }
  return differences.map(difference => ({
    resource: `${resource.kind} ${resource.name}`,
    ...difference,
  }));
}

function whyReadiness(
  { ready, suspended }: FluxRow,
  { resource, verdict }: ResourceRecord,
): string | undefined {
  const { conditions, generation = 0, observedGeneration = 0 } = resource;
  switch (verdict.readiness) {
    case 'NotReported':
      return ready === 'True' && conditions.length === 0
        ? 'Flux reports nothing of it, and the command makes up that it is ready'
        : undefined;
    case 'Suspended':
      return suspended ? 'what it says is frozen' : undefined;
    case 'Terminating':
      return resource.deletedAt === undefined
        ? undefined
        : 'it is being deleted';
    case 'Blocked':
      return ready === 'False' && verdict.blockedBy
        ? `it waits for ${formatResourceRef(verdict.blockedBy)}`
        : undefined;
    case 'Progressing':
      if (ready === 'False' && conditions.length === 0) {
        return 'nobody has tried it yet';
      }
      return ready === 'True' && observedGeneration < generation
        ? 'what it says is of an older generation'
        : undefined;
    default:
      return undefined;
  }
}

/**
 * The command prints the newest entry of a release's history, whatever became
 * of it, and what was attempted where there is none: `getHelmReleaseRevision`
 * in https://github.com/fluxcd/flux2/blob/v2.9.5/cmd/flux/get_helmrelease.go.
 */
function whyRevision(
  { kind, revision }: FluxRow,
  { object }: JudgedObject,
): string | undefined {
  const release =
    kind === 'helmrelease' ? releaseSchema.safeParse(object).data : undefined;
  if (!release) {
    return undefined;
  }
  const { history, lastAttemptedRevision } = release.status;
  const tried =
    history.length === 0
      ? lastAttemptedRevision
      : history[0].status !== 'deployed' && history[0].chartVersion;
  return revision === tried
    ? 'the newest was tried, and is not what runs'
    : undefined;
}

/** What runs, in the words of the command: hashes are cut, and the tag of an image comes without its digest. */
function shownRevision({ kind, appliedRevision = '' }: FluxResource): string {
  const text =
    kind === 'ImagePolicy' ? appliedRevision.split('@')[0] : appliedRevision;
  return text.replace(/\b[a-f0-9]{40,128}\b/g, hash => hash.slice(0, 8));
}
