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
/** The rules whose alerts are about a resource, the gravest first. */
export const RESOURCE_RULE_NAMES = [
  'FluxReconciliationFailing',
  'FluxReconciliationOverdue',
  'FluxSuspendedTooLong',
] as const;

/** A rule whose alerts are about a resource. */
export type ResourceRuleName = (typeof RESOURCE_RULE_NAMES)[number];

/** Every rule that can raise an alert. @public */
export const ALERT_RULE_NAMES = [
  ...RESOURCE_RULE_NAMES,
  'FluxControllerDown',
  'FluxClusterUnreachable',
] as const;

/** The rules that can raise an alert. @public */
export type AlertRuleName = (typeof ALERT_RULE_NAMES)[number];

/** @public */
export type AlertSeverity = 'info' | 'warning' | 'critical';

/** @public */
export const ALERT_SEVERITIES: readonly AlertSeverity[] = [
  'info',
  'warning',
  'critical',
];

/**
 * How one rule applies to one subject.
 *
 * @public
 */
export interface AlertRuleSettings {
  enabled: boolean;
  /** The hold-off: milliseconds that a failure lasts before the alert fires. */
  holdOff: number;
  severity: AlertSeverity;
}

/**
 * Different settings for a part of the fleet. All given conditions must hold;
 * of several overrides that apply, later ones win.
 *
 * @public
 */
export interface AlertRuleOverride extends Partial<AlertRuleSettings> {
  cluster?: string;
  kind?: string;
  namespace?: string;
}

/** @public */
export interface AlertRule extends AlertRuleSettings {
  overrides: readonly AlertRuleOverride[];
}

/** @public */
export type AlertRules = Record<AlertRuleName, AlertRule>;

/** @public */
export const DEFAULT_ALERT_RULES: AlertRules = {
  FluxReconciliationFailing: {
    enabled: true,
    holdOff: 10 * 60_000,
    severity: 'warning',
    overrides: [],
  },
  FluxReconciliationOverdue: {
    enabled: true,
    holdOff: 0,
    severity: 'warning',
    overrides: [],
  },
  FluxSuspendedTooLong: {
    enabled: true,
    holdOff: 24 * 3_600_000,
    severity: 'info',
    overrides: [],
  },
  FluxControllerDown: {
    enabled: true,
    holdOff: 5 * 60_000,
    severity: 'critical',
    overrides: [],
  },
  FluxClusterUnreachable: {
    enabled: true,
    holdOff: 5 * 60_000,
    severity: 'critical',
    overrides: [],
  },
};
