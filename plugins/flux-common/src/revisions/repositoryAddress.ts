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

/** Longer addresses are not repositories; bounds the work for a hostile one. */
const MAX_URL = 2_000;

/** A Git repository as the web knows it. */
export interface Repository {
  protocol: 'http:' | 'https:';
  host: string;
  path: string;
}

/** Reads https, ssh and scp-like (`git@host:owner/name`) addresses. */
export function parseRepository(url: string): Repository | undefined {
  if (url.length > MAX_URL) {
    return undefined;
  }
  const scp = /^[\w.-]+@([\w.-]+):(?!\/\/)(.+)$/.exec(url);
  if (scp) {
    return { protocol: 'https:', host: scp[1], path: trimPath(scp[2]) };
  }
  if (!URL.canParse(url)) {
    return undefined;
  }
  const { protocol, host, hostname, pathname } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:') {
    return { protocol, host, path: trimPath(pathname) };
  }
  return protocol === 'ssh:'
    ? { protocol: 'https:', host: hostname, path: trimPath(pathname) }
    : undefined;
}

function trimPath(path: string): string {
  return path
    .replace(/^\/+/, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '');
}
