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

import type { Scenario } from './Scenario';
import {
  cause,
  helmRelease,
  kustomization,
  push,
  remove,
  suspend,
  undo,
} from './steps';

const BROKEN = 'apps/broken/config.yaml';
const HOLD = 'fleet.test/hold';
const BIG = kustomization('big', 'shop');

/** Failures that are tried again and again until they are fixed. */
export const retries: Scenario = {
  description:
    'Ordinary retry cycles: broken YAML and its fix, a chart version that does not exist and that the parent undoes, a failing Kustomization suspended, fixed and resumed, a source deleted under its Kustomization, a deletion held by a finalizer and released',
  seconds: 320,
  troubled: true,
  steps: [
    push(15, 'Break the ConfigMap of broken', async fleet => ({
      [BROKEN]: `${await fleet.repository.read(BROKEN)}  zones: [a, b\n`,
    })),
    {
      at: 25,
      what: 'cart: a chart version that does not exist',
      act: ({ kube }) =>
        kube.merge(helmRelease('cart'), {
          spec: { chart: { spec: { version: '9.9.9' } } },
        }),
    },
    cause(90, 'crash-loop'),
    suspend(130, kustomization('checkout')),
    push(150, 'Fix the ConfigMap of broken', async fleet => ({
      [BROKEN]: (await fleet.repository.read(BROKEN)).replace(
        '  zones: [a, b\n',
        '',
      ),
    })),
    undo(175, 'crash-loop'),
    suspend(190, kustomization('checkout'), false),
    remove(215, {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: { name: 'gone', namespace: 'flux-system' },
    }),
    {
      at: 240,
      what: 'delete Kustomization/shop/big, which a finalizer holds',
      act: async ({ kube }) => {
        await kube.merge(BIG, { metadata: { finalizers: [HOLD] } });
        await kube.delete(BIG);
      },
    },
    {
      at: 270,
      what: 'lift the finalizer of Kustomization/shop/big',
      act: ({ kube }) => kube.merge(BIG, { metadata: { finalizers: null } }),
    },
  ],
};
