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

import { useCallback, useRef, useState } from 'react';

/** Gives the user's present token of an auth provider; may renew it. */
export type TokenSource = () => Promise<string | undefined>;

/** The user's own cluster tokens, kept in memory while the screen is open. */
export interface ClusterTokens {
  /** Grows with each sign-in, so that everything is read again. */
  signIns: number;
  /** From now on, asks for a token of this provider before each read. */
  add(provider: string, source: TokenSource): void;
  /** The present tokens by provider. One that cannot be had is left out. */
  read(): Promise<Record<string, string>>;
}

/** Remembers what the user has signed in to on this screen. */
export function useClusterTokens(): ClusterTokens {
  const sources = useRef(new Map<string, TokenSource>());
  const [signIns, setSignIns] = useState(0);
  const add = useCallback((provider: string, source: TokenSource) => {
    sources.current.set(provider, source);
    setSignIns(count => count + 1);
  }, []);
  const read = useCallback(async () => {
    const tokens: Record<string, string> = {};
    await Promise.all(
      [...sources.current].map(async ([provider, source]) => {
        // Without its token the backend answers that the cluster needs a
        // sign-in, and the screen asks for it again.
        const token = await source().catch(() => undefined);
        if (token) {
          tokens[provider] = token;
        }
      }),
    );
    return tokens;
  }, []);
  return { signIns, add, read };
}
