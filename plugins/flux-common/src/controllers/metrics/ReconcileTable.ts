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
import { FLUX_KINDS } from '../../resources/FluxKind';
import { ReconcileCounts } from './ControllerMetrics';
import { Sample } from './parseSample';

/** controller-runtime names controllers by their kind in lower case. */
const KINDS = new Map(
  FLUX_KINDS.map(({ kind }) => [kind.toLocaleLowerCase('en-US'), kind]),
);

const MAX_CONTROLLERS = 100;

/** How often each kind was reconciled, with which result. */
export class ReconcileTable {
  static readonly METRIC = 'controller_runtime_reconcile_total';
  readonly #byController = new Map<string, Map<string, number>>();

  get isEmpty(): boolean {
    return this.#byController.size === 0;
  }

  add({ labels, value }: Sample): void {
    const { controller, result } = labels;
    if (!controller || !result) {
      return;
    }
    const results = this.#byController.get(controller) ?? new Map();
    if (this.#byController.size < MAX_CONTROLLERS || results.size > 0) {
      this.#byController.set(controller, results.set(result, value));
    }
  }

  counts(): Map<string, ReconcileCounts> {
    const counts = new Map<string, ReconcileCounts>();
    for (const [controller, results] of this.#byController) {
      const all = [...results.values()].reduce((sum, each) => sum + each, 0);
      const failed = results.get('error') ?? 0;
      counts.set(KINDS.get(controller) ?? controller, {
        succeeded: all - failed,
        failed,
      });
    }
    return counts;
  }
}
