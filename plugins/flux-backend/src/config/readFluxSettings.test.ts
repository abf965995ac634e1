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

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  ALERT_RULE_NAMES,
  DEFAULT_ALERT_RULES,
} from '@fluxwatch/backstage-plugin-flux-common';
import { readFluxSettings } from './readFluxSettings';

function read(flux?: JsonObject) {
  return readFluxSettings(new ConfigReader(flux ? { flux } : {}));
}

function readRule(rule: JsonObject) {
  return read({ rules: { FluxReconciliationFailing: rule } }).rules
    .FluxReconciliationFailing;
}

describe('readFluxSettings', () => {
  it('reads every cluster, kind and namespace, with the default rules, when nothing is configured', () => {
    expect(read()).toEqual({
      clusters: {},
      kinds: {},
      rules: DEFAULT_ALERT_RULES,
    });
    expect(read({ rules: { FluxReconciliationFailing: null } }).rules).toEqual(
      DEFAULT_ALERT_RULES,
    );
  });

  it('takes every rule, each with its own defaults', () => {
    const rules = Object.fromEntries(
      ALERT_RULE_NAMES.map(name => [name, { for: '7m' }]),
    );
    const configured = read({ rules }).rules;
    expect(
      ALERT_RULE_NAMES.map(name => [
        configured[name].holdOff,
        configured[name].severity,
      ]),
    ).toEqual([
      [420_000, 'warning'],
      [420_000, 'warning'],
      [420_000, 'info'],
      [420_000, 'critical'],
      [420_000, 'critical'],
    ]);
  });

  it('takes filters, namespaces, rules and their overrides', () => {
    expect(
      read({
        clusters: { include: ['prod-*'], exclude: ['prod-old'] },
        kinds: { exclude: ['Receiver'] },
        namespaces: ['apps', 'flux-system'],
        rules: {
          FluxReconciliationFailing: {
            for: '15m',
            severity: 'critical',
            overrides: [
              { cluster: 'staging', for: { hours: 1 } },
              { kind: 'HelmRelease', namespace: 'apps', enabled: 'false' },
            ],
          },
          FluxClusterUnreachable: {
            enabled: false,
            overrides: [{ cluster: 'prod', enabled: true, for: '0' }],
          },
        },
      }),
    ).toEqual({
      clusters: { include: ['prod-*'], exclude: ['prod-old'] },
      kinds: { exclude: ['Receiver'] },
      namespaces: ['apps', 'flux-system'],
      rules: {
        ...DEFAULT_ALERT_RULES,
        FluxReconciliationFailing: {
          enabled: true,
          holdOff: 900_000,
          severity: 'critical',
          overrides: [
            { cluster: 'staging', holdOff: 3_600_000 },
            { kind: 'HelmRelease', namespace: 'apps', enabled: false },
          ],
        },
        FluxClusterUnreachable: {
          ...DEFAULT_ALERT_RULES.FluxClusterUnreachable,
          enabled: false,
          overrides: [{ cluster: 'prod', enabled: true, holdOff: 0 }],
        },
      },
    });
  });

  it.each([
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['PT10M', 600_000],
    ['2 hours', 7_200_000],
    [{ minutes: 5, seconds: 30 }, 330_000],
  ])('reads the duration %j', (text, holdOff) => {
    expect(readRule({ for: text })).toMatchObject({ holdOff });
  });

  it.each([
    ['ten minutes', '"ten minutes"'],
    ['-5m', '"-5m"'],
    ['10', '"10"'],
    [10, '10'],
    [{ minuts: 5 }, '{"minuts":5}'],
    [{ minutes: -5 }, '{"minutes":-5}'],
  ])('refuses the duration %j', (text, shown) => {
    expect(() => readRule({ for: text })).toThrow(
      `flux.rules.FluxReconciliationFailing.for must be a duration such as '90s', '10m' or '1h30m', an ISO duration such as 'PT10M', or an object such as { minutes: 10 }, not ${shown}`,
    );
  });

  it.each<[string, JsonObject, string | RegExp]>([
    [
      'an unknown rule',
      { rules: { FluxIsSad: {} } },
      'flux.rules has no rule FluxIsSad; the rules are FluxReconciliationFailing, FluxReconciliationOverdue, FluxSuspendedTooLong, FluxControllerDown, FluxClusterUnreachable',
    ],
    [
      'a hold-off beyond a year',
      { rules: { FluxReconciliationFailing: { for: { years: 300000 } } } },
      'flux.rules.FluxReconciliationFailing.for must be a year at most, not {"years":300000}',
    ],
    [
      'an unknown severity',
      { rules: { FluxClusterUnreachable: { severity: 'page' } } },
      'flux.rules.FluxClusterUnreachable.severity must be one of info, warning, critical, not "page"',
    ],
    [
      'an unknown kind in a filter',
      { kinds: { include: ['Kustomization', 'Deployment'] } },
      /flux\.kinds\.include\[1\] must be one of Kustomization, HelmRelease, .*, not "Deployment"/,
    ],
    [
      'an unknown kind in an override',
      {
        rules: {
          FluxReconciliationFailing: { overrides: [{}, { kind: 'Pod' }] },
        },
      },
      /flux\.rules\.FluxReconciliationFailing\.overrides\[1\]\.kind must be one of .*, not "Pod"/,
    ],
    [
      'an unknown key of an override',
      {
        rules: {
          FluxReconciliationFailing: { overrides: [{ clusters: 'a' }] },
        },
      },
      'flux.rules.FluxReconciliationFailing.overrides[0] has no key clusters; its keys are cluster, kind, namespace, enabled, for, severity',
    ],
    [
      'a kind for a rule about clusters',
      {
        rules: {
          FluxClusterUnreachable: { overrides: [{ kind: 'HelmRelease' }] },
        },
      },
      'flux.rules.FluxClusterUnreachable.overrides[0] has no key kind; its keys are cluster, enabled, for, severity',
    ],
    [
      'a kind for a rule about controllers',
      {
        rules: {
          FluxControllerDown: {
            overrides: [{ namespace: 'flux-system', kind: 'Receiver' }],
          },
        },
      },
      'flux.rules.FluxControllerDown.overrides[0] has no key kind; its keys are cluster, namespace, enabled, for, severity',
    ],
    [
      'a wrong type',
      { rules: { FluxReconciliationFailing: { enabled: 'maybe' } } },
      'flux.rules.FluxReconciliationFailing.enabled must be true or false, not "maybe"',
    ],
    [
      'a text where a list is needed',
      { clusters: { include: 'production' } },
      'flux.clusters.include must be a list, not "production"',
    ],
    [
      'a list that would read nothing',
      { namespaces: [] },
      'flux.namespaces must not be empty; leave it out to mean all, not []',
    ],
    [
      'what cannot be a namespace',
      { namespaces: ['Apps!'] },
      'flux.namespaces[0] must be the name of a Kubernetes namespace, not "Apps!"',
    ],
    [
      'an unknown key',
      { rule: {} },
      'flux has no key rule; its keys are clusters, kinds, namespaces, rules',
    ],
  ])('refuses %s, and says where and what is allowed', (_, flux, message) => {
    expect(() => read(flux)).toThrow(message);
  });

  it('tells everything that is wrong at once', () => {
    expect(() =>
      read({ kinds: { include: ['Pod'] }, namespaces: ['A'] }),
    ).toThrow(/flux\.kinds\.include\[0\].*\nflux\.namespaces\[0\]/);
  });
});
