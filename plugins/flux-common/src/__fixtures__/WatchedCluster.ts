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
  AlertRule,
  AlertRuleName,
  AlertRules,
  DEFAULT_ALERT_RULES,
} from '../alerts';
import {
  ClusterJudge,
  Counting,
  JudgeOutcome,
  ResourceTransition,
  Watching,
} from '../judge';
import { Verdict } from '../readiness';
import { ResourceRef } from '../resources';
import { ConditionJson, fluxResource, ObjectOptions } from './fluxObjects';

export const MINUTE = 60_000;

/** One rule alone, so that a test hears of nothing else. */
export function rulesOnly(
  name: AlertRuleName,
  settings: Partial<AlertRule> = {},
): AlertRules {
  const rule = (other: AlertRuleName): AlertRule => ({
    ...DEFAULT_ALERT_RULES[other],
    ...(other === name ? settings : { enabled: false }),
  });
  return {
    FluxReconciliationFailing: rule('FluxReconciliationFailing'),
    FluxReconciliationOverdue: rule('FluxReconciliationOverdue'),
    FluxSuspendedTooLong: rule('FluxSuspendedTooLong'),
    FluxControllerDown: rule('FluxControllerDown'),
    FluxClusterUnreachable: rule('FluxClusterUnreachable'),
  };
}

export function rulesWith(settings: Partial<AlertRule>): AlertRules {
  return rulesOnly('FluxReconciliationFailing', settings);
}

/** `Kind/name` in the namespace `apps`, or `Kind/namespace/name`. */
export function refOf(text: string): ResourceRef {
  const [kind, ...rest] = text.split('/');
  const [namespace, name] = rest.length === 1 ? ['apps', rest[0]] : rest;
  return { kind, namespace, name };
}

/** `pending->firing Kustomization/shop`, and so on. */
export function describeTransitions(
  transitions: readonly ResourceTransition[],
): string[] {
  return transitions.map(
    ({ from, to, ref }) => `${from}->${to} ${ref.kind}/${ref.name}`,
  );
}

/** A judge that is told of changes in order, with a clock that a test sets. */
export class WatchedCluster {
  readonly judge: ClusterJudge;
  readonly unreadable = new Set<string>();
  now = 0;
  watching: Watching | undefined = { since: 0, resumedAt: 0 };
  counting: Counting | undefined;
  #resourceVersion = 100;

  constructor(rules: AlertRules = rulesWith({})) {
    this.judge = new ClusterJudge({
      cluster: 'production',
      rules,
      isReadable: ref => !this.unreadable.has(ref.kind),
      watchingOf: () => this.watching,
      countingOf: () => this.counting,
    });
  }

  /** The next change of a resource, with a newer resourceVersion. */
  see(text: string, ready?: ConditionJson, options: ObjectOptions = {}) {
    this.#resourceVersion += 1;
    const { kind, namespace, name } = refOf(text);
    const resource = fluxResource(kind, name, {
      namespace,
      resourceVersion: String(this.#resourceVersion),
      ...(ready && { conditions: [ready] }),
      ...options,
    });
    return this.judge.apply([{ type: 'set', resource }], this.now);
  }

  lose(text: string): JudgeOutcome {
    return this.judge.apply([{ type: 'delete', ref: refOf(text) }], this.now);
  }

  /** Lets time go by; fires what is due at its own time, as a timer would. */
  wait(milliseconds: number): ResourceTransition[] {
    const end = this.now + milliseconds;
    const transitions: ResourceTransition[] = [];
    for (;;) {
      const deadline = this.judge.nextDeadline();
      if (deadline === undefined || deadline > end) {
        this.now = end;
        return transitions;
      }
      transitions.push(...this.judge.tick(deadline).transitions);
    }
  }

  verdict(text: string): Verdict | undefined {
    return this.judge.get(refOf(text))?.verdict;
  }

  alert(
    text: string,
    rule: AlertRuleName = 'FluxReconciliationFailing',
  ): Alert | undefined {
    return this.judge
      .get(refOf(text))
      ?.alerts?.find(alert => alert.rule === rule);
  }
}
