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
import { fluxResource } from '../__fixtures__/fluxObjects';
import {
  AlertRule,
  AlertRules,
  AlertRuleSettings,
  DEFAULT_ALERT_RULES,
  RESOURCE_RULE_NAMES,
  ResourceRuleName,
} from './AlertRule';
import {
  annotatedSettings,
  settingsFor,
  settingsForResource,
} from './ruleSettings';

const RULE: AlertRule = {
  enabled: true,
  holdOff: 600_000,
  severity: 'warning',
  overrides: [
    { cluster: 'staging', holdOff: 1_800_000, severity: 'info' },
    { cluster: 'staging', kind: 'HelmRelease', severity: 'critical' },
    { namespace: 'sandbox', enabled: false },
  ],
};

const RULES: AlertRules = {
  ...DEFAULT_ALERT_RULES,
  FluxReconciliationFailing: RULE,
};

describe('the settings of a rule', () => {
  it('hold off for 10 minutes when a resource fails, for 5 when a cluster cannot be read', () => {
    const { FluxReconciliationFailing, FluxClusterUnreachable } =
      DEFAULT_ALERT_RULES;
    expect(FluxReconciliationFailing).toMatchObject({
      enabled: true,
      holdOff: 10 * 60_000,
    });
    expect(FluxClusterUnreachable).toMatchObject({
      enabled: true,
      holdOff: 5 * 60_000,
    });
  });

  it.each<[string, Parameters<typeof settingsFor>[1], AlertRuleSettings]>([
    [
      'as configured where no override applies',
      { cluster: 'production', kind: 'HelmRelease', namespace: 'apps' },
      { enabled: true, holdOff: 600_000, severity: 'warning' },
    ],
    [
      'by cluster',
      { cluster: 'staging', kind: 'Kustomization', namespace: 'apps' },
      { enabled: true, holdOff: 1_800_000, severity: 'info' },
    ],
    [
      'of several overrides later ones win, each in what it says',
      { cluster: 'staging', kind: 'HelmRelease', namespace: 'sandbox' },
      { enabled: false, holdOff: 1_800_000, severity: 'critical' },
    ],
    [
      'an override for a kind says nothing about a cluster as a whole',
      { cluster: 'staging' },
      { enabled: true, holdOff: 1_800_000, severity: 'info' },
    ],
  ])('%s', (_, subject, settings) => {
    expect(settingsFor(RULE, subject)).toEqual(settings);
  });

  it.each<
    [string, { [key: string]: string }, Partial<AlertRuleSettings>, boolean]
  >([
    [
      'its hold-off',
      { 'fluxcd.io/alert-for': '30m' },
      { holdOff: 1_800_000 },
      true,
    ],
    [
      'a hold-off of zero',
      { 'fluxcd.io/alert-for': '0' },
      { holdOff: 0 },
      true,
    ],
    [
      'a hold-off in whole milliseconds',
      { 'fluxcd.io/alert-for': '1.0005s' },
      { holdOff: 1_001 },
      true,
    ],
    [
      'a hold-off of more than a year changes nothing, and is noted',
      { 'fluxcd.io/alert-for': '99999999999999999h' },
      {},
      false,
    ],
    [
      'its severity',
      { 'fluxcd.io/alert-severity': 'critical' },
      { severity: 'critical' },
      true,
    ],
    [
      'that it raises none',
      { 'fluxcd.io/alert': 'disabled' },
      { enabled: false },
      true,
    ],
    [
      'a wrong duration changes nothing, and is noted',
      { 'fluxcd.io/alert-for': 'soon' },
      {},
      false,
    ],
    [
      'a wrong severity changes nothing, and is noted',
      { 'fluxcd.io/alert-severity': 'loud' },
      {},
      false,
    ],
    [
      'another word than disabled changes nothing, and is noted',
      { 'fluxcd.io/alert': 'off' },
      {},
      false,
    ],
    [
      'what is right counts beside what is wrong',
      { 'fluxcd.io/alert-for': '-1m', 'fluxcd.io/alert-severity': 'info' },
      { severity: 'info' },
      false,
    ],
  ])(
    'a resource overrides by annotation: %s',
    (_, annotations, settings, valid) => {
      const resource = fluxResource('Kustomization', 'shop', {
        metadata: { annotations },
      });
      expect(annotatedSettings(resource).valid).toBe(valid);
      expect(
        settingsForResource(RULES, 'FluxReconciliationFailing', resource),
      ).toEqual({
        enabled: true,
        holdOff: 600_000,
        severity: 'warning',
        ...settings,
      });
    },
  );

  it('a resource may ask for the alert that an override turned off', () => {
    const resource = fluxResource('Kustomization', 'shop', {
      namespace: 'sandbox',
      metadata: { annotations: { 'fluxcd.io/alert': 'enabled' } },
    });
    expect(
      settingsForResource(RULES, 'FluxReconciliationFailing', resource).enabled,
    ).toBe(true);
  });

  it('its annotations speak of failures: other rules keep their hold-off, and a suspension its severity', () => {
    const resource = fluxResource('Kustomization', 'shop', {
      metadata: {
        annotations: {
          'fluxcd.io/alert-for': '1m',
          'fluxcd.io/alert-severity': 'critical',
        },
      },
    });
    const of = (rule: ResourceRuleName) =>
      settingsForResource(DEFAULT_ALERT_RULES, rule, resource);
    expect(of('FluxReconciliationFailing')).toMatchObject({
      holdOff: 60_000,
      severity: 'critical',
    });
    expect(of('FluxReconciliationOverdue')).toMatchObject({
      holdOff: 0,
      severity: 'critical',
    });
    expect(of('FluxSuspendedTooLong')).toMatchObject({
      holdOff: 24 * 3_600_000,
      severity: 'info',
    });
  });

  it('an annotation turns off every alert of a resource', () => {
    const resource = fluxResource('Kustomization', 'shop', {
      metadata: { annotations: { 'fluxcd.io/alert': 'disabled' } },
    });
    expect(
      RESOURCE_RULE_NAMES.filter(
        rule =>
          settingsForResource(DEFAULT_ALERT_RULES, rule, resource).enabled,
      ),
    ).toEqual([]);
  });
});
