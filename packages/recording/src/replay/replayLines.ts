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
  formatResourceRef,
  ResourceRecord,
  ResourceTransition,
} from '@fluxwatch/backstage-plugin-flux-common';

/**
 * One alert transition as the replay prints it; `t` and `since` in seconds
 * since the start of the recording, `blockedBy` as `Kind/namespace/name`.
 *
 * @public
 */
export interface TransitionLine {
  t: number;
  cluster: string;
  kind: string;
  namespace: string;
  name: string;
  rule: string;
  from: string;
  to: string;
  since: number;
  blockedBy?: string;
}

/**
 * One resource as the replay prints it; `blockedBy` and `root` as
 * `Kind/namespace/name`.
 *
 * @public
 */
export interface ResourceLine {
  cluster: string;
  kind: string;
  namespace: string;
  name: string;
  readiness: string;
  stalled: boolean;
  applied: string | null;
  attempted: string | null;
  blockedBy: string | null;
  root: string | null;
  cause: { type: string; reason: string; message: string } | null;
}

/** @public */
export function toTransitionLine(
  cluster: string,
  transition: ResourceTransition,
): TransitionLine {
  const { at, ref, rule, from, to, since, blockedBy } = transition;
  return {
    t: at / 1_000,
    cluster,
    kind: ref.kind,
    namespace: ref.namespace,
    name: ref.name,
    rule,
    from,
    to,
    since: since / 1_000,
    ...(blockedBy && { blockedBy: formatResourceRef(blockedBy) }),
  };
}

/** @public */
export function toResourceLine(record: ResourceRecord): ResourceLine {
  const { resource, verdict } = record;
  return {
    cluster: resource.cluster,
    kind: resource.kind,
    namespace: resource.namespace,
    name: resource.name,
    readiness: verdict.readiness,
    stalled: verdict.stalled,
    applied: resource.appliedRevision ?? null,
    attempted: resource.attemptedRevision ?? null,
    blockedBy: verdict.blockedBy ? formatResourceRef(verdict.blockedBy) : null,
    root: verdict.root ? formatResourceRef(verdict.root.ref) : null,
    cause: verdict.cause ?? null,
  };
}
