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

import { mockServices } from '@backstage/backend-test-utils';
import { systemClock } from '../../clusters/Clock';
import { ConcurrencyLimit } from '../ConcurrencyLimit';
import { ReadOutcome } from '../ReadOutcome';
import { ReadTiming } from '../ReadTiming';
import { Reflector } from '../Reflector';
import { WatchRota } from '../WatchRota';
import { createTestClient, fastTiming, kustomizations } from './testReader';
import { useScriptedKubernetes } from './useScriptedKubernetes';

/** An API server for each test of a suite, and the Reflectors that a test starts on it. */
export function useReflector() {
  const running: Reflector[] = [];
  const { kubernetes, sink, watching } = useScriptedKubernetes(() =>
    Promise.all(running.splice(0).map(reflector => reflector.stop())),
  );
  let outcomes: ReadOutcome[];

  beforeEach(() => {
    outcomes = [];
  });

  function startReflector(
    options: {
      resourceVersion?: string;
      namespace?: string;
      timing?: Partial<ReadTiming>;
    } = {},
  ): Reflector {
    const { resourceVersion, namespace } = options;
    const timing = { ...fastTiming, ...options.timing };
    const reflector = new Reflector({
      client: createTestClient(kubernetes().baseUrl),
      kind: kustomizations,
      namespace,
      sink: sink(),
      position: resourceVersion
        ? { resourceVersion, observedAt: 0 }
        : undefined,
      lists: new ConcurrencyLimit(4),
      confirmations: new ConcurrencyLimit(4),
      rota: new WatchRota({ timing, random: () => 0.5 }),
      timing,
      clock: systemClock,
      random: () => 0.5,
      logger: mockServices.logger.mock(),
      onOutcome: outcome => outcomes.push(outcome),
      onBroken: () => {},
    });
    running.push(reflector);
    reflector.start();
    return reflector;
  }

  return {
    kubernetes,
    sink,
    outcomes: () => outcomes,
    startReflector,
    watching,
  };
}
