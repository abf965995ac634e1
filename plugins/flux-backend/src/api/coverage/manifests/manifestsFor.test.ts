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

import { DEFAULT_ALERT_RULES } from '@fluxwatch/backstage-plugin-flux-common';
import { parse, parseAllDocuments } from 'yaml';
import { ManifestContext } from './Manifest';
import { manifestsFor } from './manifestsFor';

const CONTEXT: ManifestContext = {
  cluster: 'production',
  namespace: 'flux-system',
  controllers: ['source-controller', 'source-controller-shard1'],
  kinds: [
    {
      group: 'kustomize.toolkit.fluxcd.io',
      version: 'v1',
      kind: 'Kustomization',
    },
    { group: 'helm.toolkit.fluxcd.io', version: 'v2', kind: 'HelmRelease' },
  ],
  hasOperator: false,
  places: [
    { kind: 'HelmRelease', namespace: 'shop' },
    { kind: 'Kustomization', namespace: 'flux-system' },
  ],
  repositories: [
    'ssh://git@github.com/shop/other',
    'https://github.com/shop/fleet',
  ],
  provider: 'slack',
  rules: DEFAULT_ALERT_RULES,
};
const HOSTILE = 'x\'"\n---\nkind: Pod\n# {{ .Evil }} \u2028 *a &b';

function textOf(id: string, fields: Partial<ManifestContext> = {}): string {
  const found = manifestsFor({ ...CONTEXT, ...fields }).find(
    manifest => manifest.id === id,
  );
  return found?.yaml ?? '';
}

function read(id: string, fields: Partial<ManifestContext> = {}) {
  return parseAllDocuments(textOf(id, fields)).map(document => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  });
}

function rulesOf(fields: Partial<ManifestContext> = {}) {
  return read('prometheusRule', fields)[0].spec.groups[0].rules;
}

describe('manifestsFor', () => {
  it('makes a Service for the metrics of each controller, also of shards', () => {
    const services = read('metricsService');
    expect(services).toHaveLength(2);
    expect(services[1]).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'source-controller-shard1-metrics',
        namespace: 'flux-system',
        labels: {
          'app.kubernetes.io/part-of': 'flux',
          'app.kubernetes.io/component': 'source-controller-shard1',
        },
      },
      spec: {
        clusterIP: 'None',
        selector: { app: 'source-controller-shard1' },
        ports: [{ name: 'http-prom', port: 8080, targetPort: 'http-prom' }],
      },
    });
  });

  it('makes monitors that select those Services, and the pods', () => {
    const [service] = read('metricsService');
    const [serviceMonitor] = read('serviceMonitor');
    const { selector, endpoints } = serviceMonitor.spec;
    expect(service.metadata.labels).toMatchObject(selector.matchLabels);
    expect(endpoints[0].port).toBe(service.spec.ports[0].name);
    expect(read('podMonitor')[0].spec).toEqual({
      namespaceSelector: { matchNames: ['flux-system'] },
      selector: {
        matchExpressions: [
          { key: 'app', operator: 'In', values: [...CONTEXT.controllers] },
        ],
      },
      podMetricsEndpoints: [{ port: 'http-prom' }],
    });
  });

  it('makes the three rules with their pending times and severities', () => {
    expect(
      rulesOf().map((rule: Record<string, unknown>) => [
        rule.alert,
        rule.for,
        rule.labels,
      ]),
    ).toEqual([
      [
        'FluxReconciliationFailing',
        '10m',
        { severity: 'warning', cluster: 'production' },
      ],
      [
        'FluxSuspendedTooLong',
        '1d',
        { severity: 'info', cluster: 'production' },
      ],
      [
        'FluxControllerDown',
        '5m',
        { severity: 'critical', cluster: 'production' },
      ],
    ]);
  });

  it('keeps failing over the attempts in between, and leaves out what waits for others', () => {
    expect(rulesOf()[0].expr).toBe(
      [
        'max by (exported_namespace, name, customresource_kind) (gotk_resource_info{customresource_kind=~"Kustomization|HelmRelease", suspended!~"[Tt]rue", reason!~"DependencyNotReady|SourceNotReady|SourceUnavailable|NoSourceArtifact", ready!="True"})',
        'and max by (exported_namespace, name, customresource_kind) (max_over_time(gotk_resource_info{customresource_kind=~"Kustomization|HelmRelease", suspended!~"[Tt]rue", reason!~"DependencyNotReady|SourceNotReady|SourceUnavailable|NoSourceArtifact", ready="False"}[10m]))',
      ].join('\n'),
    );
  });

  it('follows the overrides of the configuration', () => {
    const rules = rulesOf({
      rules: {
        ...DEFAULT_ALERT_RULES,
        FluxReconciliationFailing: {
          ...DEFAULT_ALERT_RULES.FluxReconciliationFailing,
          overrides: [
            { cluster: 'other', holdOff: 1_000 },
            { cluster: 'production', holdOff: 90_000 },
            { kind: 'HelmRelease', severity: 'critical' },
            { namespace: 'sandbox', enabled: false },
          ],
        },
        FluxControllerDown: {
          ...DEFAULT_ALERT_RULES.FluxControllerDown,
          enabled: false,
        },
      },
    });
    expect(
      rules.map((rule: { alert: string; for: string; labels: object }) => [
        rule.alert,
        rule.for,
        rule.labels,
      ]),
    ).toEqual([
      [
        'FluxReconciliationFailing',
        '90s',
        { severity: 'warning', cluster: 'production', hold_off: '90s' },
      ],
      [
        'FluxReconciliationFailing',
        '90s',
        { severity: 'critical', cluster: 'production', hold_off: '90s' },
      ],
      [
        'FluxSuspendedTooLong',
        '1d',
        { severity: 'info', cluster: 'production' },
      ],
    ]);
    expect(rules[1].expr).toContain('customresource_kind=~"HelmRelease"');
    expect(rules[0].expr).toContain('exported_namespace!~"sandbox"');
  });

  it('asks kube-state-metrics for the state of each kind, or Flux Operator', () => {
    const [, config, role] = read('prometheusRule');
    const { spec } = parse(config.data['custom-resource-state.yaml']);
    expect(
      spec.resources.map((each: { groupVersionKind: object }) => [
        each.groupVersionKind,
      ]),
    ).toEqual(CONTEXT.kinds.map(kind => [kind]));
    expect(role.rules[1].apiGroups).toEqual([
      'kustomize.toolkit.fluxcd.io',
      'helm.toolkit.fluxcd.io',
    ]);
    const operated = read('prometheusRule', { hasOperator: true });
    expect(operated).toHaveLength(1);
    expect(operated[0].spec.groups[0].rules[0].expr).toContain(
      'flux_resource_info{kind=~',
    );
  });

  it.each([
    ['slack', {}, 'address'],
    ['msteams', {}, 'address'],
    ['discord', {}, 'address'],
    ['matrix', { address: 'https://<homeserver>' }, 'token'],
    ['pagerduty', { address: 'https://events.pagerduty.com' }, undefined],
    ['opsgenie', { address: 'https://api.opsgenie.com/v2/alerts' }, 'token'],
    ['github', { address: 'https://github.com/shop/fleet' }, 'token'],
    ['gitlab', { address: 'https://gitlab.com/<group>/<project>' }, 'token'],
  ] as const)('makes a Provider and an Alert for %s', (provider, spec, key) => {
    const [made, alert] = read('notification', { provider });
    expect(made.spec).toMatchObject({ type: provider, ...spec });
    expect(made.spec.secretRef).toEqual(
      key && { name: `fluxwatch-${provider}` },
    );
    expect(textOf('notification', { provider }).includes('create secret')).toBe(
      key !== undefined,
    );
    expect(alert.spec.providerRef.name).toBe(made.metadata.name);
    expect(alert.spec.eventMetadata).toEqual({ cluster: 'production' });
    const isStatus = provider === 'github' || provider === 'gitlab';
    expect(alert.spec.eventSources).toEqual(
      CONTEXT.places
        .filter(({ kind }) => !isStatus || kind === 'Kustomization')
        .map(place => ({ ...place, name: '*' })),
    );
  });

  it('names the key of the Secret, and makes no secret up', () => {
    expect(textOf('notification')).toMatch(
      /^# Make its Secret first, with the URL of an incoming webhook:\n# kubectl -n flux-system create secret generic fluxwatch-slack --from-literal=address="\$ADDRESS"\n/,
    );
  });

  it('stays what it is for a cluster with a hostile name', () => {
    const plain = manifestsFor(CONTEXT).map(({ id }) => read(id).length);
    const hostile = manifestsFor({ ...CONTEXT, cluster: HOSTILE });
    expect(
      hostile.map(({ id }) => read(id, { cluster: HOSTILE }).length),
    ).toEqual(plain);
    const [, alert] = read('notification', { cluster: HOSTILE });
    expect(alert.spec.eventMetadata.cluster).toBe(
      `x'" --- kind: Pod # {{ .Evil }}   *a &b`,
    );
    const [rule] = rulesOf({ cluster: HOSTILE });
    expect(rule.labels.cluster).toContain('{{ "{{" }} .Evil }}');
  });
});
