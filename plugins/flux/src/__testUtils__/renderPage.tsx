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
import { kubernetesAuthProvidersApiRef } from '@backstage/plugin-kubernetes-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { RenderResult } from '@testing-library/react';
import { fluxApiRef } from '../api';
import { ClockProvider } from '../hooks/ClockProvider';
import { AddressProbe } from './AddressProbe';
import { testFluxApi, TestSignals } from './FluxBackend';

/**
 * Shows a part of the Flux page at an address below it.
 *
 * @param getCredentials - the portal can sign in to clusters
 */
export function renderPage(
  part: JSX.Element,
  address: string,
  signals: TestSignals = new TestSignals(),
  getCredentials?: (provider: string) => Promise<{ token?: string }>,
): RenderResult {
  const [path] = address.split('?');
  return renderInTestApp(
    <ClockProvider>
      {part}
      <AddressProbe />
    </ClockProvider>,
    {
      mountPath: `${path.split('/').slice(0, 3).join('/')}/*`,
      initialRouteEntries: [address],
      apis: [
        [fluxApiRef, testFluxApi],
        [signalApiRef, signals],
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
