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
  Alert,
  ApiAlert,
  firesAt,
  ResourceRecord,
} from '@fluxwatch/backstage-plugin-flux-common';
import { toOptionalTime, toTime } from './time';

/**
 * @param resolvedAt - of an alert of the past: when it left firing
 */
export function toAlert(alert: Alert, resolvedAt?: number): ApiAlert {
  const resolved = resolvedAt !== undefined;
  return {
    rule: alert.rule,
    severity: alert.severity,
    state: resolved ? 'resolved' : alert.state,
    since: toTime(alert.since),
    holdOffSeconds: alert.holdOff / 1000,
    firesAt: resolved ? undefined : toOptionalTime(firesAt(alert)),
    frozenSince: resolved ? undefined : toOptionalTime(alert.frozenSince),
    firedAt: toOptionalTime(alert.firedAt),
    resolvedAt: toOptionalTime(resolvedAt),
  };
}

/** The alert of a resource that needs someone most, if one is pending or firing. */
export function toFirstAlert({
  alerts = [],
}: ResourceRecord): ApiAlert | undefined {
  return alerts.length > 0 ? toAlert(alerts[0]) : undefined;
}
