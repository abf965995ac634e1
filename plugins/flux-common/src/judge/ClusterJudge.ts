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
import { Judged } from '../readiness/findRoot';
import { Lookup } from '../readiness/Lookup';
import { Verdict } from '../readiness/Readiness';
import { FluxResource } from '../resources/FluxResource';
import { formatResourceRef, ResourceRef } from '../resources/ResourceRef';
import { ClusterJudgeOptions } from './ClusterJudgeOptions';
import { Deadlines } from './Deadlines';
import { judgeTogether } from './judgeTogether';
import { nextFiring } from './nextFiring';
import { OutcomeCollector } from './OutcomeCollector';
import {
  JudgeOutcome,
  ResourceChange,
  ResourceList,
  ResourceRecord,
} from './ResourceRecord';
import { isAlreadySeen } from './resourceVersion';
import { seeChange } from './seeChange';
import { endRecord } from './stepRecord';
import { Tombstones } from './Tombstones';
import { WaitingIndex } from './WaitingIndex';

/** Stands in until all changes of one step are in. */
const UNJUDGED: Verdict = {
  readiness: 'Progressing',
  stalled: false,
  failing: false,
};

const uncounted = () => undefined;

/**
 * Judges all resources of one cluster: readiness, root causes and the clocks of
 * their alerts. Holds their newest state; does no I/O and asks no clock, so the
 * same changes at the same times always give the same outcome.
 *
 * @public
 */
export class ClusterJudge {
  readonly #options: ClusterJudgeOptions;
  readonly #records = new Map<string, ResourceRecord>();
  readonly #waiting = new WaitingIndex();
  readonly #tombstones = new Tombstones();
  readonly #deadlines = new Deadlines();

  constructor(options: ClusterJudgeOptions) {
    this.#options = options;
  }

  /**
   * Puts back what was known before a restart, with its running clocks. Call
   * `rejudge` after it, so that rules that changed meanwhile count.
   */
  restore(records: Iterable<ResourceRecord>): void {
    for (const record of records) {
      const id = formatResourceRef(record.resource);
      this.#records.set(id, record);
      this.#deadlines.set(id, nextFiring(record));
      this.#waiting.update(id, record.resource);
    }
  }

  records(): IterableIterator<ResourceRecord> {
    return this.#records.values();
  }

  get(ref: ResourceRef): ResourceRecord | undefined {
    return this.#records.get(formatResourceRef(ref));
  }

  /**
   * Takes in changes that were seen together, and judges them together. Single
   * changes already seen, or older than what is known, do nothing.
   *
   * @param now - when they were seen, milliseconds since the epoch
   */
  apply(changes: readonly ResourceChange[], now: number): JudgeOutcome {
    const outcome = new OutcomeCollector();
    const touched = new Set<string>();
    for (const change of changes) {
      this.#take(change, now, outcome).forEach(id => touched.add(id));
    }
    this.#judge(this.#waiting.closure(touched), now, outcome);
    return outcome.finish();
  }

  /** Judges everything again, after rules have changed. */
  rejudge(now: number): JudgeOutcome {
    return this.#judgeAgain(this.#records.keys(), now);
  }

  /** The same for what waits, after what is readable has changed. */
  rejudgeWaiting(now: number): JudgeOutcome {
    return this.#judgeAgain(this.#waiting.ids(), now);
  }

  /** The same for a kind, after it began to be watched. */
  rejudgeKind(
    kind: string,
    namespace: string | undefined,
    now: number,
  ): JudgeOutcome {
    const ids = [...this.#records]
      .filter(
        ([, { resource }]) =>
          resource.kind === kind &&
          (namespace === undefined || resource.namespace === namespace),
      )
      .map(([id]) => id);
    return this.#judgeAgain(ids, now);
  }

  /** When the next alert begins or fires, if nothing changes until then. */
  nextDeadline(): number | undefined {
    return this.#deadlines.next();
  }

  /** Begins and fires the alerts whose time has come. */
  tick(now: number): JudgeOutcome {
    return this.#judgeAgain(this.#deadlines.reached(now), now);
  }

  #judgeAgain(ids: Iterable<string>, now: number): JudgeOutcome {
    const outcome = new OutcomeCollector();
    this.#judge(new Set(ids), now, outcome);
    return outcome.finish();
  }

  /** @returns the resources that have to be judged */
  #take(
    change: ResourceChange,
    now: number,
    outcome: OutcomeCollector,
  ): string[] {
    if (change.type === 'list') {
      return this.#replace(change, now, outcome);
    }
    const id =
      change.type === 'set'
        ? this.#setIfNew(change.resource, now, outcome)
        : this.#delete(change.ref, change.resourceVersion, now, outcome);
    return id === undefined ? [] : [id];
  }

  #replace(
    { kind, namespace, resources }: ResourceList,
    now: number,
    outcome: OutcomeCollector,
  ): string[] {
    const listed = new Set(resources.map(formatResourceRef));
    const touched: string[] = [];
    for (const [id, record] of this.#records) {
      const covered =
        record.resource.kind === kind &&
        (namespace === undefined || record.resource.namespace === namespace);
      if (covered && !listed.has(id)) {
        this.#remove(id, record, now, outcome);
        touched.push(id);
      }
    }
    // No change from before the list comes after it any more.
    this.#tombstones.forget(kind, namespace);
    for (const resource of resources) {
      const id = formatResourceRef(resource);
      const known = this.#records.get(id)?.resource;
      const { resourceVersion, uid } = resource;
      if (known?.resourceVersion !== resourceVersion || known.uid !== uid) {
        this.#set(id, resource, now, outcome);
        touched.push(id);
      }
    }
    return touched;
  }

  #setIfNew(
    resource: FluxResource,
    now: number,
    outcome: OutcomeCollector,
  ): string | undefined {
    const id = formatResourceRef(resource);
    const seen =
      this.#records.get(id)?.resource.resourceVersion ??
      this.#tombstones.get(id);
    if (seen !== undefined && isAlreadySeen(seen, resource.resourceVersion)) {
      return undefined;
    }
    this.#set(id, resource, now, outcome);
    return id;
  }

  #set(
    id: string,
    resource: FluxResource,
    now: number,
    outcome: OutcomeCollector,
  ): void {
    const known = this.#records.get(id);
    if (known && known.resource.uid !== resource.uid) {
      this.#remove(id, known, now, outcome);
    }
    const before = this.#records.get(id);
    const seen = before && seeChange(before, resource, now);
    this.#records.set(id, {
      verdict: UNJUDGED,
      ...before,
      resource,
      ...(seen && { seen }),
    });
    this.#waiting.update(id, resource);
    this.#tombstones.delete(id);
    outcome.before(id, before);
  }

  #delete(
    ref: ResourceRef,
    resourceVersion: string | undefined,
    now: number,
    outcome: OutcomeCollector,
  ): string | undefined {
    const id = formatResourceRef(ref);
    const known = this.#records.get(id);
    if (!known) {
      // A change that the deletion came before must not bring it back.
      this.#tombstones.add(id, resourceVersion);
      return undefined;
    }
    const { resourceVersion: seen } = known.resource;
    if (
      resourceVersion !== undefined &&
      seen !== resourceVersion &&
      isAlreadySeen(seen, resourceVersion)
    ) {
      return undefined;
    }
    this.#remove(id, known, now, outcome);
    this.#tombstones.add(id, resourceVersion ?? seen);
    return id;
  }

  #remove(
    id: string,
    known: ResourceRecord,
    now: number,
    outcome: OutcomeCollector,
  ): void {
    outcome.removed(id, known, endRecord(known, now));
    this.#records.delete(id);
    this.#waiting.update(id, undefined);
    this.#deadlines.set(id, undefined);
  }

  #judge(ids: Set<string>, now: number, outcome: OutcomeCollector): void {
    const { rules, watchingOf, countingOf = uncounted } = this.#options;
    const dues = judgeTogether(ids, this.#records, {
      lookup: this.#lookup,
      step: {
        ...{ rules, watchingOf, countingOf, now },
        ...{ judged: this.#judged, roots: new Map() },
      },
      outcome,
    });
    dues.forEach((due, id) => this.#deadlines.set(id, due));
  }

  readonly #judged = (ref: ResourceRef): Judged | 'missing' | 'unreadable' =>
    this.#records.get(formatResourceRef(ref)) ??
    (this.#options.isReadable(ref) ? 'missing' : 'unreadable');

  readonly #lookup: Lookup = ref => {
    const found = this.#judged(ref);
    return typeof found === 'string' ? found : found.resource;
  };
}
