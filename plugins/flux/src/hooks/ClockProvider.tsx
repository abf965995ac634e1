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
  createContext,
  ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';
import { usePageVisible } from './usePageVisible';

const ClockContext = createContext<number | undefined>(undefined);

const TICK = 1_000;

/** One clock for all that shows running times: it ticks once a second. */
export function ClockProvider(props: { children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now());
  const visible = usePageVisible();
  useEffect(() => {
    if (!visible) {
      return undefined;
    }
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [visible]);
  return (
    <ClockContext.Provider value={now}>{props.children}</ClockContext.Provider>
  );
}

/**
 * The time, in milliseconds since the epoch; moves on every second. Use it in
 * small components only: each tick renders them.
 */
export function useNow(): number {
  const now = useContext(ClockContext);
  if (now === undefined) {
    throw new Error('useNow works only within a ClockProvider');
  }
  return now;
}
