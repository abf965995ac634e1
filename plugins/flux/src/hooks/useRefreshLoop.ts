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

import { useCallback, useEffect, useRef } from 'react';
import { RefreshLoop } from '../refresh/RefreshLoop';
import { usePageVisible } from './usePageVisible';

/** Changes come in bursts; more often than this nobody needs to see them. */
const MIN_GAP = 1_000;
const DEADLINE = 30_000;

/** When {@link useRefreshLoop} reads. */
export interface UseRefreshLoopOptions {
  /** Milliseconds. */
  pollEvery: number;
  /** False: reads nothing at all. */
  enabled?: boolean;
}

/**
 * Runs a {@link RefreshLoop} while the component is there and the page can be
 * seen. Starts anew, and gives up what is being read, when `read` changes.
 *
 * @returns asks for a read now, or after a longer gap in milliseconds
 */
export function useRefreshLoop(
  read: (signal: AbortSignal) => Promise<void>,
  options: UseRefreshLoopOptions,
): (gap?: number) => void {
  const { pollEvery, enabled = true } = options;
  const visible = usePageVisible();
  const loop = useRef<RefreshLoop>();
  const visibleNow = useRef(visible);
  visibleNow.current = visible;

  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    const current = new RefreshLoop({
      read,
      pollEvery,
      minGap: MIN_GAP,
      deadline: DEADLINE,
    });
    loop.current = current;
    if (!visibleNow.current) {
      current.pause();
    }
    current.request();
    return () => {
      current.stop();
      loop.current = undefined;
    };
  }, [read, pollEvery, enabled]);

  useEffect(() => {
    if (visible) {
      loop.current?.resume();
    } else {
      loop.current?.pause();
    }
  }, [visible]);

  return useCallback((gap?: number) => loop.current?.request(gap), []);
}
