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

import { ClusterJudge } from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterStatus } from '../ingest';
import { KindStates } from './KindStates';
import { ObjectIntake } from './ObjectIntake';
import { PendingBatch } from './PendingBatch';

/** The parts of an engine that know what was read before. */
export interface ReadParts {
  kinds: KindStates;
  judge: ClusterJudge;
  intake: ObjectIntake;
  pending: PendingBatch;
  now: number;
}

/**
 * Forgets what earlier readers read of a cluster and its reader reads no more:
 * the whole cluster, where it is limited to namespaces now (or the other way
 * round), namespaces that are not asked for any more, and kinds that could
 * never be read.
 *
 * @param status - what is read
 */
export function dropUnread(
  status: Pick<ClusterStatus, 'kinds' | 'namespaces'>,
  { kinds, judge, intake, pending, now }: ReadParts,
): void {
  for (const dropped of kinds.dropUnread(status)) {
    pending.removeKind(dropped);
    const unread = new Set<string>();
    for (const { resource } of judge.records()) {
      if (resource.kind === dropped.kind && !kinds.isRead(resource)) {
        unread.add(resource.namespace);
      }
    }
    unread.forEach(namespace =>
      intake.addNothing(dropped.kind, now, namespace),
    );
  }
}
