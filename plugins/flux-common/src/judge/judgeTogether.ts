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
import { judgeResource } from '../readiness/judgeResource';
import { Lookup } from '../readiness/Lookup';
import { OutcomeCollector } from './OutcomeCollector';
import { ResourceRecord } from './ResourceRecord';
import { StepContext, stepRecord } from './stepRecord';

/**
 * Judges some of the records, and puts the new ones in their place: first every
 * resource's own verdict, then the roots, which need all of them, then the
 * clocks.
 *
 * @returns when each has to be judged again if nothing changes
 */
export function judgeTogether(
  ids: ReadonlySet<string>,
  records: Map<string, ResourceRecord>,
  context: { lookup: Lookup; step: StepContext; outcome: OutcomeCollector },
): Map<string, number | undefined> {
  const { lookup, step, outcome } = context;
  const present = [...ids].flatMap(id => {
    const record = records.get(id);
    return record ? [{ id, record }] : [];
  });
  for (const { id, record } of present) {
    const { resource, verdict: before } = record;
    const verdict = judgeResource(resource, lookup, before);
    outcome.before(id, record);
    records.set(id, { ...record, verdict });
  }
  const dues = new Map<string, number | undefined>();
  for (const { id } of present) {
    const record = records.get(id);
    if (record) {
      const { next, transitions, due } = stepRecord(record, step);
      records.set(id, next);
      outcome.after(id, next, transitions);
      dues.set(id, due);
    }
  }
  return dues;
}
