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
  AlertRuleName,
  AlertSeverity,
  FLUX_KINDS,
  settingsFor,
} from '@fluxwatch/backstage-plugin-flux-common';
import { partsOfRule, RulePart } from './failingRules';
import { kubeStateMetrics } from './kubeStateMetrics';
import { Manifest, ManifestContext, oneLine } from './Manifest';
import { anyOf, formatDuration, quote, withoutTemplate } from './promQl';

/** Waits for another resource, which has an alert of its own. */
const BLOCKED = [
  'DependencyNotReady',
  'SourceNotReady',
  'SourceUnavailable',
  'NoSourceArtifact',
];
const SUSPENDED = '"[Tt]rue"';
/** Between two attempts a resource is Unknown: for how long it still fails. */
const LEAST_WINDOW = 5 * 60_000;

interface Metric {
  name: string;
  kind: string;
}

function metricOf({ hasOperator }: ManifestContext): Metric {
  return hasOperator
    ? { name: 'flux_resource_info', kind: 'kind' }
    : { name: 'gotk_resource_info', kind: 'customresource_kind' };
}

function placeOf({ namespace, exceptNamespaces }: RulePart): string {
  if (namespace !== undefined) {
    return `, exported_namespace=${quote(namespace)}`;
  }
  return exceptNamespaces.length > 0
    ? `, exported_namespace!~${anyOf(exceptNamespaces)}`
    : '';
}

/**
 * A failing resource goes from False to Unknown with every attempt: it counts as
 * failing while it is not ready and was False a while ago. With a window no
 * longer than the hold-off a long roll-out never fires by an older failure.
 */
function failing(part: RulePart, { name, kind }: Metric): string {
  const by = `by (exported_namespace, name, ${kind})`;
  const which = `${kind}=~${anyOf(part.kinds)}${placeOf(
    part,
  )}, suspended!~${SUSPENDED}, reason!~${anyOf(BLOCKED)}`;
  const window = formatDuration(Math.max(part.holdOff, LEAST_WINDOW));
  return [
    `max ${by} (${name}{${which}, ready!="True"})`,
    `and max ${by} (max_over_time(${name}{${which}, ready="False"}[${window}]))`,
  ].join('\n');
}

function suspended(part: RulePart, { name, kind }: Metric): string {
  const which = `${kind}=~${anyOf(part.kinds)}${placeOf(part)}`;
  return `max by (exported_namespace, name, ${kind}) (${name}{${which}, suspended=~${SUSPENDED}})`;
}

function controllerDown({ namespace, controllers }: ManifestContext): string {
  return controllers
    .map(name => {
      // The pods of a shard have a longer name.
      const pods = quote(`${name.replace(/\./g, '\\.')}-[a-z0-9]+-[a-z0-9]+`);
      const up = `up{namespace=${quote(namespace)}, pod=~${pods}}`;
      return `label_replace(absent(${up} == 1), "controller", ${quote(
        name,
      )}, "", "")`;
    })
    .join('\nor ');
}

function ruleOf(
  alert: string,
  { cluster }: ManifestContext,
  fields: {
    expr: string;
    holdOff: number;
    severity: AlertSeverity;
    summary: string;
    labels?: Readonly<Record<string, string>>;
  },
) {
  return {
    alert,
    expr: fields.expr,
    for: formatDuration(fields.holdOff),
    labels: {
      severity: fields.severity,
      cluster: withoutTemplate(oneLine(cluster)),
      ...fields.labels,
    },
    annotations: { summary: fields.summary },
  };
}

/** A rule in parts, with labels that tell them apart. */
function rulesOf(
  alert: AlertRuleName,
  context: ManifestContext,
  kinds: readonly string[],
  make: (part: RulePart) => { expr: string; summary: string },
) {
  const { rules, cluster } = context;
  const parts = partsOfRule(rules[alert], cluster, kinds);
  return parts.map(part => {
    const { namespace, holdOff, severity } = part;
    return ruleOf(alert, context, {
      ...make(part),
      ...{ holdOff, severity },
      labels: {
        ...(parts.length > 1 && { hold_off: formatDuration(holdOff) }),
        ...(namespace !== undefined && { exported_namespace: namespace }),
      },
    });
  });
}

/** The rules of Fluxwatch for a Prometheus, each with its pending time. */
export function prometheusRule(context: ManifestContext): Manifest[] {
  const { cluster, namespace, hasOperator, rules } = context;
  const metric = metricOf(context);
  const { kind } = metric;
  const resource = `{{ $labels.${kind} }} {{ $labels.exported_namespace }}/{{ $labels.name }}`;
  const kinds = context.kinds.map(served => served.kind);
  const known = FLUX_KINDS.map(flux => flux.kind).filter(
    name => kinds.length === 0 || kinds.includes(name),
  );
  const down = settingsFor(rules.FluxControllerDown, { cluster });
  const all = [
    ...rulesOf('FluxReconciliationFailing', context, known, part => ({
      expr: failing(part, metric),
      summary: `${resource} fails to reconcile`,
    })),
    ...rulesOf('FluxSuspendedTooLong', context, known, part => ({
      expr: suspended(part, metric),
      summary: `${resource} is suspended for too long`,
    })),
    ...(down.enabled
      ? [
          ruleOf('FluxControllerDown', context, {
            expr: controllerDown(context),
            holdOff: down.holdOff,
            severity: down.severity,
            summary: `{{ $labels.controller }} in ${namespace} has no pod that can be scraped`,
          }),
        ]
      : []),
  ];
  return [
    {
      comment: [
        'Your Prometheus may select rules by a label, such as',
        '`release: kube-prometheus-stack`: add it to metadata.labels then.',
        ...(hasOperator
          ? [
              'The rules need flux_resource_info, which the Service flux-operator',
              'tells on port 8080: have it scraped, too.',
            ]
          : []),
      ],
      object: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: {
          name: 'fluxwatch',
          namespace,
          labels: { 'app.kubernetes.io/part-of': 'flux' },
        },
        spec: { groups: [{ name: 'fluxwatch', rules: all }] },
      },
    },
    ...(hasOperator ? [] : kubeStateMetrics(context)),
  ];
}
