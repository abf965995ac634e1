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

import { RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * What was clicked may be gone by the time that the click has had its effect,
 * and the focus with it.
 *
 * @param target - takes the focus when that happens
 * @returns to be called at the click; it holds until anything else is done
 */
export function useKeptFocus(target: RefObject<HTMLElement>): () => void {
  const isKept = useRef(false);
  useEffect(() => {
    const forget = () => {
      isKept.current = false;
    };
    document.addEventListener('pointerdown', forget, true);
    document.addEventListener('keydown', forget, true);
    return () => {
      document.removeEventListener('pointerdown', forget, true);
      document.removeEventListener('keydown', forget, true);
    };
  }, []);
  useEffect(() => {
    if (isKept.current && document.activeElement === document.body) {
      isKept.current = false;
      target.current?.focus();
    }
  });
  return useCallback(() => {
    isKept.current = true;
  }, []);
}
