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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { kubernetesAuthProvidersApiRef } from '@backstage/plugin-kubernetes-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { RenderResult } from '@testing-library/react';
import { checkoutEntity } from '../__fixtures__/entity';
import { fluxApiRef } from '../api';
import { FluxTab } from '../components/FluxTab';
import { testFluxApi, TestSignals } from './FluxBackend';

/** Shows the Flux tab of an entity. */
export function renderTab(
  options: {
    entity?: Entity;
    /** The portal tells of changes by itself. */
    signals?: TestSignals;
    /** The portal can sign in to clusters. */
    getCredentials?: (provider: string) => Promise<{ token?: string }>;
  } = {},
): RenderResult {
  const { entity = checkoutEntity, getCredentials, signals } = options;
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <FluxTab />
    </EntityProvider>,
    {
      apis: [
        [fluxApiRef, testFluxApi],
        ...(signals ? [[signalApiRef, signals] as const] : []),
        ...(getCredentials
          ? [
              [
                kubernetesAuthProvidersApiRef,
                { getCredentials, decorateRequestBodyForAuth: jest.fn() },
              ] as const,
            ]
          : []),
      ],
    },
  );
}
