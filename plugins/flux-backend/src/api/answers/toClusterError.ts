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
  ApiClusterError,
  findFluxKind,
} from '@fluxwatch/backstage-plugin-flux-common';
import { ClusterReadError, RbacRule, readRule } from '../../clusters';
import { BrokenRow } from '../../store';
import { toOptionalTime } from './time';

/** Errors of before an upgrade were stored without it. */
function ruleFor({
  reason,
  kind,
  rbacRule,
}: ClusterReadError): RbacRule | undefined {
  const known =
    reason === 'forbidden' && kind !== undefined
      ? findFluxKind(kind)
      : undefined;
  return rbacRule ?? (known && readRule(known));
}

/**
 * @param since - since when it fails so, milliseconds since the epoch
 */
export function toClusterError(
  error: ClusterReadError,
  since?: number,
): ApiClusterError {
  const { cluster, kind, namespace, status, reason, message, hint } = error;
  return {
    cluster,
    kind,
    namespace,
    status,
    reason,
    message,
    hint,
    since: toOptionalTime(since),
    rbacRule: ruleFor(error),
  };
}

/** What was stored and can no longer be understood. */
export function toStorageError({
  cluster,
  message,
}: BrokenRow): ApiClusterError {
  return {
    cluster,
    reason: 'badResponse',
    message,
    hint: 'It is replaced as soon as the cluster tells of it again; until then, look at it on the cluster itself.',
  };
}
