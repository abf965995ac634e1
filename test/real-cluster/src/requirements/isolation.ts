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

/**
 * The arguments with which `unshare` runs a command in namespaces of its own.
 * They end with their last process, so nothing has to be cleaned up:
 * - network: pods can have addresses of their own, and nothing of the cluster
 *   reaches the network of the machine;
 * - process ids: the kernel ends every process when the first one ends, however
 *   that happened;
 * - mounts: /proc shows these processes, and /etc/hosts the names of the cluster.
 */
export const ISOLATION_ARGUMENTS: readonly string[] = [
  '--net',
  '--pid',
  '--mount-proc',
  '--fork',
  '--kill-child',
];

/**
 * Whether this process is root. A user namespace would do for the cluster, but
 * not for the compiler of the TypeScript that runs in it: swc trusts its cache
 * only below folders of users that it knows.
 */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
