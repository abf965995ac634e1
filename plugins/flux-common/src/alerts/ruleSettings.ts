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
import { parseGoDuration } from '../durations/goDuration';
import {
  ANNOTATION_ALERT,
  ANNOTATION_ALERT_FOR,
  ANNOTATION_ALERT_SEVERITY,
} from '../resources/annotations';
import { FluxResource } from '../resources/FluxResource';
import {
  ALERT_SEVERITIES,
  AlertRule,
  AlertRuleOverride,
  AlertRules,
  AlertRuleSettings,
  ResourceRuleName,
} from './AlertRule';
import { toHoldOff } from './holdOff';

/**
 * What an alert can be about: a resource, a controller (which has no kind), or a
 * cluster as a whole.
 *
 * @public
 */
export interface AlertSubject {
  cluster: string;
  kind?: string;
  namespace?: string;
}

function applies(override: AlertRuleOverride, subject: AlertSubject): boolean {
  return (['cluster', 'kind', 'namespace'] as const).every(
    key => override[key] === undefined || override[key] === subject[key],
  );
}

/** @public */
export function settingsFor(
  rule: AlertRule,
  subject: AlertSubject,
): AlertRuleSettings {
  let { enabled, holdOff, severity } = rule;
  for (const override of rule.overrides) {
    if (applies(override, subject)) {
      enabled = override.enabled ?? enabled;
      holdOff = override.holdOff ?? holdOff;
      severity = override.severity ?? severity;
    }
  }
  return { enabled, holdOff, severity };
}

/** What a resource's own annotations say, and whether they can be read. */
export interface AnnotatedSettings {
  settings: Partial<AlertRuleSettings>;
  valid: boolean;
}

/**
 * A resource overrides the configuration with its own annotations. One that
 * cannot be read changes nothing, and the resource says so.
 */
export function annotatedSettings(resource: FluxResource): AnnotatedSettings {
  const settings: Partial<AlertRuleSettings> = {};
  let valid = true;
  const alert = resource.annotations[ANNOTATION_ALERT];
  if (alert === 'disabled' || alert === 'enabled') {
    settings.enabled = alert === 'enabled';
  } else if (alert !== undefined) {
    valid = false;
  }
  const holdOff = resource.annotations[ANNOTATION_ALERT_FOR];
  if (holdOff !== undefined) {
    const parsed = parseGoDuration(holdOff);
    settings.holdOff = parsed === undefined ? undefined : toHoldOff(parsed);
    valid = valid && settings.holdOff !== undefined;
  }
  const severity = resource.annotations[ANNOTATION_ALERT_SEVERITY];
  if (severity !== undefined) {
    const known = ALERT_SEVERITIES.find(item => item === severity);
    valid = valid && known !== undefined;
    settings.severity = known;
  }
  return { settings, valid };
}

/**
 * The settings of a rule for one resource, its annotations included. They speak
 * of its failures: a resource that is critical is not so while it is suspended,
 * and how long it may fail says nothing of how long it may be silent.
 *
 * @public
 */
export function settingsForResource(
  rules: AlertRules,
  name: ResourceRuleName,
  resource: FluxResource,
): AlertRuleSettings {
  const { enabled, holdOff, severity } = settingsFor(rules[name], resource);
  const { settings } = annotatedSettings(resource);
  const isOfFailure = name === 'FluxReconciliationFailing';
  const isOfSuspension = name === 'FluxSuspendedTooLong';
  return {
    enabled: settings.enabled ?? enabled,
    holdOff: (isOfFailure ? settings.holdOff : undefined) ?? holdOff,
    severity: (isOfSuspension ? undefined : settings.severity) ?? severity,
  };
}
