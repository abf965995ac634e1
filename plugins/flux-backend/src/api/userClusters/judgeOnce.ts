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
  AlertRule,
  AlertRuleName,
  AlertRules,
  ClusterJudge,
  DEFAULT_ALERT_RULES,
  FluxResource,
  projectResource,
  ResourceRecord,
  ResourceRef,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError } from '../../clusters';
import { ReadOnceResult } from '../../ingest';

/** An alert needs a clock, and nothing of a user's own read is kept for one. */
const NO_ALERTS: AlertRules = {
  FluxReconciliationFailing: off('FluxReconciliationFailing'),
  FluxReconciliationOverdue: off('FluxReconciliationOverdue'),
  FluxSuspendedTooLong: off('FluxSuspendedTooLong'),
  FluxControllerDown: off('FluxControllerDown'),
  FluxClusterUnreachable: off('FluxClusterUnreachable'),
};

function off(name: AlertRuleName): AlertRule {
  return { ...DEFAULT_ALERT_RULES[name], enabled: false };
}

/** Whether the read can tell if a resource exists. */
export function isReadable(read: ReadOnceResult, ref: ResourceRef): boolean {
  return (
    read.items.some(({ kind }) => kind.kind === ref.kind) &&
    !read.errors.some(
      ({ kind, namespace }) =>
        kind === ref.kind &&
        (namespace === undefined || namespace === ref.namespace),
    )
  );
}

/**
 * Judges what a cluster held at one moment, without a past: readiness and root
 * causes, but no alerts.
 */
export function judgeOnce(
  cluster: string,
  read: ReadOnceResult,
): { records: ResourceRecord[]; errors: ClusterReadError[] } {
  const errors = [...read.errors];
  const resources: FluxResource[] = [];
  for (const { kind, objects } of read.items) {
    for (const object of objects) {
      try {
        resources.push(projectResource(cluster, object));
      } catch (error) {
        errors.push({
          cluster,
          kind: kind.kind,
          reason: 'badResponse',
          message: error instanceof Error ? error.message : String(error),
          hint: 'Look at this object with kubectl.',
        });
      }
    }
  }
  const judge = new ClusterJudge({
    cluster,
    rules: NO_ALERTS,
    isReadable: ref => isReadable(read, ref),
    watchingOf: () => undefined,
  });
  judge.apply(
    resources.map(resource => ({ type: 'set', resource })),
    read.observedAt,
  );
  return { records: [...judge.records()], errors };
}
