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

import { cacheFolder } from './cacheFolder';

describe('cacheFolder', () => {
  it.each([
    ['/caches', '/caches/fluxwatch/real-cluster'],
    ['relative', '/home/jo/.cache/fluxwatch/real-cluster'],
    ['', '/home/jo/.cache/fluxwatch/real-cluster'],
    [undefined, '/home/jo/.cache/fluxwatch/real-cluster'],
  ])('follows XDG_CACHE_HOME %s to %s', (xdg, expected) => {
    expect(cacheFolder({ XDG_CACHE_HOME: xdg }, '/home/jo')).toBe(expected);
  });
});
