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

import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  FLUX_SIGNAL_CHANNEL,
  FluxSignal,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useEffect, useRef } from 'react';

/**
 * Calls back for each signal of the backend. It subscribes by itself, because
 * the `useSignal` of the signals plugin keeps only the last of several signals
 * that come at once.
 *
 * @returns whether the portal has signals at all
 */
export function useFluxSignal(onSignal: (signal: FluxSignal) => void): boolean {
  const signals = useApiHolder().get(signalApiRef);
  const listener = useRef(onSignal);
  listener.current = onSignal;
  useEffect(() => {
    const subscription = signals?.subscribe<FluxSignal>(
      FLUX_SIGNAL_CHANNEL,
      signal => listener.current(signal),
    );
    return () => subscription?.unsubscribe();
  }, [signals]);
  return signals !== undefined;
}
