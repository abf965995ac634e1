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

import type { KubeObject } from '@fluxwatch/real-cluster';

const CREATE =
  /^# kubectl -n (\S+) create secret generic (\S+) --from-literal=(\w+)="\$\w+"$/gm;

/** The Secrets that the comments of a manifest say to make, with a value in them. */
export function secretsOf(text: string, value: string): KubeObject[] {
  return [...text.matchAll(CREATE)].map(([, namespace, name, key]) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { namespace, name },
    stringData: { [key]: value },
  }));
}
