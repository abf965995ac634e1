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

import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { readyOnClusters } from '../__fixtures__/resources';
import {
  FluxBackend,
  testFluxApi,
  TestSignals,
} from '../__testUtils__/FluxBackend';
import { testServer } from '../__testUtils__/testServer';
import { fluxApiRef } from '../api';
import { useClusterTokens } from './useClusterTokens';
import { useFluxResources } from './useFluxResources';

describe('useFluxResources', () => {
  const serve = testServer();

  it.each([
    ['at once what takes one request', 125, 1, 2],
    ['not at once what takes several', 126, 2, 2],
  ])(
    'reads again after a signal %s',
    async (_, clusters, first, afterwards) => {
      const backend = serve(new FluxBackend());
      backend.page = readyOnClusters(clusters, Date.now());
      const signals = new TestSignals();
      const useSubject = () => useFluxResources('e', useClusterTokens());
      const { result } = renderHook(useSubject, {
        wrapper: ({ children }: PropsWithChildren) => (
          <TestApiProvider
            apis={[
              [fluxApiRef, testFluxApi],
              [signalApiRef, signals],
              [identityApiRef, mockApis.identity()],
            ]}
          >
            {children}
          </TestApiProvider>
        ),
      });
      await waitFor(() =>
        expect(result.current.page?.items).toHaveLength(clusters * 4),
      );
      expect(backend.lists).toHaveLength(first);

      const changed = [backend.page.items[0].id];
      act(() => signals.send({ changed, inventory: false }));
      await act(() => new Promise(resolve => setTimeout(resolve, 2_000)));

      expect(backend.lists).toHaveLength(afterwards);
    },
  );
});
