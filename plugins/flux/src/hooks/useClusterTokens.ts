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

import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState } from 'react';
import { SignIns, TokenSource } from '../signIn/SignIns';

/** The user's own cluster tokens, kept in memory while the portal is open. */
export interface ClusterTokens {
  /** Grows with each sign-in, so that everything is read again. */
  signIns: number;
  /** Whether the user has signed in with this provider. */
  has(provider: string): boolean;
  /** From now on, asks for a token of this provider before each read. */
  add(provider: string, source: TokenSource): Promise<void>;
  /** The present tokens by provider. One that cannot be had is left out. */
  read(): Promise<Record<string, string>>;
}

/** What the user has signed in to, on this screen or on another one. */
export function useClusterTokens(): ClusterTokens {
  const kept = SignIns.of(useApi(identityApiRef));
  const [signIns, setSignIns] = useState(kept.count);
  useEffect(() => {
    const update = () => setSignIns(kept.count);
    update();
    return kept.subscribe(update);
  }, [kept]);
  const { add, has, read } = kept;
  return useMemo(
    () => ({ signIns, has, add, read }),
    [signIns, has, add, read],
  );
}
