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

/** A test of rules as promtool reads it. */
export interface RuleTest {
  name: string;
  interval: string;
  input_series: { series: string; values: string }[];
  alert_rule_test: {
    eval_time: string;
    alertname: string;
    exp_alerts: {
      exp_labels: Record<string, string>;
      exp_annotations: Record<string, string>;
    }[];
  }[];
}

/** What a resource says, minute by minute. */
type Said = 'ready' | 'failed' | 'retrying' | 'waiting' | 'suspended';

const LABELS: Record<Said, string> = {
  ready: 'ready="True", reason="ReconciliationSucceeded", suspended="false"',
  failed: 'ready="False", reason="BuildFailed", suspended="false"',
  retrying: 'ready="Unknown", reason="Progressing", suspended="false"',
  waiting: 'ready="False", reason="DependencyNotReady", suspended="false"',
  suspended: 'ready="False", reason="BuildFailed", suspended="true"',
};

const RESOURCE = {
  customresource_kind: 'Kustomization',
  exported_namespace: 'flux-system',
  name: 'infrastructure',
};

/** Each minute from the first to before the last. */
function minutes(count: number, said: (minute: number) => Said): Said[] {
  return Array.from({ length: count }, (_, minute) => said(minute));
}

/** kube-state-metrics ends a series when a label of it changes. */
function seriesOf(run: readonly Said[]): RuleTest['input_series'] {
  const labels = Object.entries(RESOURCE).map(
    ([key, value]) => `${key}="${value}"`,
  );
  return [...new Set(run)].map(said => ({
    series: `gotk_resource_info{${labels.join(', ')}, ${LABELS[said]}}`,
    values: run.map(now => (now === said ? '1' : 'stale')).join(' '),
  }));
}

function fired(
  alertname: string,
  at: number,
  labels: Record<string, string>,
  summary: string,
): RuleTest['alert_rule_test'] {
  const alert = { exp_labels: labels, exp_annotations: { summary } };
  return [
    { eval_time: `${at - 1}m`, alertname, exp_alerts: [] },
    { eval_time: `${at}m`, alertname, exp_alerts: [alert] },
  ];
}

function never(
  alertname: string,
  ...times: number[]
): RuleTest['alert_rule_test'] {
  return times.map(at => ({
    eval_time: `${at}m`,
    alertname,
    exp_alerts: [],
  }));
}

const FAILING = 'FluxReconciliationFailing';
const SUSPENDED = 'FluxSuspendedTooLong';
const DOWN = 'FluxControllerDown';
const DAY = 24 * 60;

/** A controller whose pod is scraped until a minute. */
function up(
  controller: string,
  last: number,
): RuleTest['input_series'][number] {
  const pod = `${controller}-6d5f8c7b9d-x2x7k`;
  const values = Array.from({ length: 31 }, (_, at) => (at < last ? 1 : 0));
  return {
    series: `up{namespace="flux-system", pod="${pod}"}`,
    values: values.join(' '),
  };
}

/** Tests of the rules with the hold-offs that they have by default. */
export function ruleTests(
  cluster: string,
  controllers: readonly string[],
): RuleTest[] {
  const resource = { ...RESOURCE, cluster };
  const fails = (at: number) =>
    fired(
      FAILING,
      at,
      { ...resource, severity: 'warning' },
      'Kustomization flux-system/infrastructure fails to reconcile',
    );
  const test = (
    name: string,
    run: readonly Said[],
    ...expected: RuleTest['alert_rule_test'][]
  ): RuleTest => ({
    name,
    interval: '1m',
    input_series: seriesOf(run),
    alert_rule_test: expected.flat(),
  });
  const [first, ...others] = controllers;
  return [
    test(
      'a failure fires after ten minutes, and not before',
      minutes(40, at => (at < 5 ? 'ready' : 'failed')),
      fails(15),
      never(SUSPENDED, 39),
    ),
    test(
      'so does one that is tried again every other minute',
      minutes(40, at => (['failed', 'retrying'] as const)[at % 2]),
      fails(10),
    ),
    test(
      'one that is mended in time never fires',
      minutes(40, at => (at < 9 ? 'failed' : 'ready')),
      never(FAILING, 9, 10, 20, 39),
    ),
    test(
      'what waits for another resource never fires',
      minutes(40, () => 'waiting'),
      never(FAILING, 20, 39),
    ),
    test(
      'a long roll-out never fires',
      minutes(90, at => (at < 5 ? 'ready' : 'retrying')),
      never(FAILING, 20, 89),
    ),
    test(
      'a suspension fires after a day, and its frozen failure never',
      minutes(DAY + 10, () => 'suspended'),
      never(FAILING, 20, DAY + 5),
      fired(
        SUSPENDED,
        DAY,
        { ...resource, severity: 'info' },
        'Kustomization flux-system/infrastructure is suspended for too long',
      ),
    ),
    {
      name: 'a controller without a pod fires after five minutes',
      interval: '1m',
      input_series: [up(first, 10), ...others.map(name => up(name, 31))],
      alert_rule_test: [
        ...never(DOWN, 9, 10),
        ...fired(
          DOWN,
          15,
          { controller: first, cluster, severity: 'critical' },
          `${first} in flux-system has no pod that can be scraped`,
        ),
      ],
    },
  ];
}
