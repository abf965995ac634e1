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
  ClusterJudge,
  formatResourceRef,
  ResourceRecord,
} from '@fluxwatch/backstage-plugin-flux-common';
import { LoadedCluster } from '../store';
import { ClusterReachability } from './ClusterReachability';
import { ControllerClocks } from './ControllerClocks';
import { KindStates } from './KindStates';
import { ObjectIntake } from './ObjectIntake';
import { OpenAlerts } from './OpenAlerts';
import { PendingBatch } from './PendingBatch';
import { PROJECTION_VERSION } from './projectionVersion';

/** The parts of an engine that go on from what was written. */
export interface RestoredParts {
  judge: ClusterJudge;
  kinds: KindStates;
  intake: ObjectIntake;
  alerts: OpenAlerts;
  reachability: ClusterReachability;
  controllers: ControllerClocks;
  pending: PendingBatch;
  now: number;
}

/** Without its version, the same state of the resource counts as new. */
function readAgain({ resource, ...judged }: ResourceRecord): ResourceRecord {
  return { ...judged, resource: { ...resource, resourceVersion: '' } };
}

/**
 * Puts back what was known of a cluster, with its running clocks. Kinds that were
 * stored by another version of this software, or in part cannot be understood,
 * are listed again.
 */
export function restoreCluster(
  loaded: LoadedCluster,
  parts: RestoredParts,
): void {
  const { judge, kinds, intake, alerts, pending, now } = parts;
  const brokenKinds = new Set(loaded.brokenResources.map(({ kind }) => kind));
  const outdated = new Set(
    loaded.kinds
      .filter(
        ({ kind, projectionVersion }) =>
          projectionVersion !== PROJECTION_VERSION || brokenKinds.has(kind),
      )
      .map(({ kind }) => kind),
  );
  kinds.restore(
    loaded.kinds.map(({ resourceVersion, ...kind }) => ({
      ...kind,
      ...(!outdated.has(kind.kind) && { resourceVersion }),
    })),
  );
  judge.restore(
    loaded.records
      .map(record => ({ ...record, resource: intake.compact(record.resource) }))
      .map(record =>
        outdated.has(record.resource.kind) ? readAgain(record) : record,
      ),
  );
  loaded.brokenResources.forEach(ref => pending.removeResource(ref));
  alerts.restore(loaded.openAlerts);
  replaceBroken(loaded, parts);
  const [ofCluster] = alerts.ofRule('FluxClusterUnreachable');
  parts.reachability.restore(loaded.state, ofCluster?.alert);
  parts.controllers.restore(alerts);
  endOrphans(loaded, alerts, pending, now);
}

/**
 * A subject has one open alert per rule: a row that is not understood would stand
 * in the way of the next one, and of all that is written with it. Where the record
 * of a resource tells the alert, its clock goes on.
 */
function replaceBroken(
  { brokenAlerts }: LoadedCluster,
  { judge, alerts, pending }: RestoredParts,
): void {
  for (const { id, cluster, ref } of brokenAlerts) {
    pending.addAlertChange({ type: 'end', id });
    if (ref) {
      alerts
        .step({ cluster, ref }, [], judge.get(ref)?.alerts ?? [])
        .forEach(change => pending.addAlertChange(change));
    }
  }
}

/** Alerts of resources that are not known any more: their rows could not be read. */
function endOrphans(
  loaded: LoadedCluster,
  alerts: OpenAlerts,
  pending: PendingBatch,
  now: number,
): void {
  const known = new Set(
    loaded.records.map(({ resource }) => formatResourceRef(resource)),
  );
  for (const { cluster, ref, alert } of loaded.openAlerts) {
    if (!ref || known.has(formatResourceRef(ref))) {
      continue;
    }
    const { rule, severity, state, since } = alert;
    const transition = {
      at: now,
      rule,
      severity,
      from: state,
      to: 'inactive' as const,
      since,
    };
    pending.addTransition({ cluster, ref, ...transition });
    alerts
      .step({ cluster, ref }, [transition], [])
      .forEach(change => pending.addAlertChange(change));
  }
}
