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

import {
  FluxRequestOptions,
  FluxSignal,
} from '@fluxwatch/backstage-plugin-flux-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbandoned, untilAborted } from '../refresh/untilAborted';
import { ClusterTokens } from './useClusterTokens';
import { useFluxSignal } from './useFluxSignal';
import { useRefreshLoop } from './useRefreshLoop';

/** Signals bring what is new; this only makes good what a lost one missed. */
const POLL_WITH_SIGNALS = 30_000;
const POLL_WITHOUT_SIGNALS = 10_000;
/** A change of something that is not shown may move it into what is. */
const UNSHOWN_GAP = 5_000;

/** Whether what is shown follows the clusters by itself, and how fresh it is. */
export interface Freshness {
  /** Why the last read failed; absent when it did not. */
  error?: Error;
  /** When the shown answer was read; milliseconds since the epoch. */
  readAt?: number;
  /** The portal tells of changes by itself. */
  hasSignals: boolean;
  /** Milliseconds between two reads when there is no signal. */
  pollEvery: number;
  reading: boolean;
  refresh(): void;
}

/** An answer of the backend, and how fresh it is. */
export interface FluxAnswer<T> extends Freshness {
  /** Absent until the first answer; kept when a later read fails. */
  answer?: T;
}

/**
 * How soon to read again after a signal: `later` when what has changed is not
 * shown, but may come to be.
 */
export type Urgency = 'now' | 'later' | 'never';

/** What to ask the backend again and again. */
export interface FluxQuestion<T> {
  /** Names the question; the answer to another one is never shown for it. */
  key: string;
  /** Asks once. A new function asks at once, so keep it with `useCallback`. */
  ask(options: FluxRequestOptions): Promise<T>;
  /** What a signal means for the answer; without it, as for an empty list. */
  urgency?(signal: FluxSignal, answer: T | undefined): Urgency;
  /** For clusters that only the user's own tokens can read. */
  tokens?: ClusterTokens;
  /** False: asks nothing at all. */
  enabled?: boolean;
}

/** Of a list: at once when one of the items has changed, or the inventory. */
export function urgencyByItems(
  signal: FluxSignal,
  items: readonly { id: string }[],
): Urgency {
  const ids = new Set(signal.changed);
  return signal.inventory || items.some(({ id }) => ids.has(id))
    ? 'now'
    : 'later';
}

interface State<T> {
  key: string;
  answer?: T;
  error?: Error;
  readAt?: number;
}

/**
 * Asks the backend a question and keeps the answer up to date: on signals, by
 * polling, and not while nobody can see the page. An answer is kept when a
 * later read fails.
 */
export function useFluxAnswer<T>(question: FluxQuestion<T>): FluxAnswer<T> {
  const { ask, enabled = true, key, tokens } = question;
  const [state, setState] = useState<State<T>>({ key });
  const [reading, setReading] = useState(enabled);
  const readTokens = tokens?.read;
  const signIns = tokens?.signIns ?? 0;

  const read = useCallback(
    async (signal: AbortSignal) => {
      setReading(true);
      try {
        const clusterTokens =
          readTokens && (await untilAborted(readTokens(), signal));
        const answer = await ask({
          signal,
          ...(clusterTokens && { clusterTokens }),
        });
        if (!isAbandoned(signal)) {
          setState({ key, answer, readAt: Date.now() });
        }
      } catch (caught) {
        if (isAbandoned(signal)) {
          return;
        }
        const error = caught instanceof Error ? caught : new Error(`${caught}`);
        setState(last =>
          last.key === key ? { ...last, error } : { key, error },
        );
      } finally {
        if (!isAbandoned(signal)) {
          setReading(false);
        }
      }
    },
    [ask, key, readTokens],
  );

  const current: State<T> = state.key === key ? state : { key };
  const latest = useRef({ question, answer: current.answer });
  latest.current = { question, answer: current.answer };
  const request = useRef<(gap?: number) => void>();
  const onSignal = useCallback((signal: FluxSignal) => {
    const { answer, question: asked } = latest.current;
    const urgency =
      asked.urgency?.(signal, answer) ?? urgencyByItems(signal, []);
    if (urgency !== 'never') {
      request.current?.(urgency === 'now' ? undefined : UNSHOWN_GAP);
    }
  }, []);
  const hasSignals = useFluxSignal(onSignal);
  const pollEvery = hasSignals ? POLL_WITH_SIGNALS : POLL_WITHOUT_SIGNALS;
  const refresh = useRefreshLoop(read, { pollEvery, enabled });
  request.current = refresh;

  const readWith = useRef(signIns);
  useEffect(() => {
    if (readWith.current !== signIns) {
      readWith.current = signIns;
      refresh();
    }
  }, [signIns, refresh]);

  return {
    answer: current.answer,
    error: current.error,
    readAt: current.readAt,
    hasSignals,
    pollEvery,
    reading,
    refresh: useCallback(() => refresh(), [refresh]),
  };
}
