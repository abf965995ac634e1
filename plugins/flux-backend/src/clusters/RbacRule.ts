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

import { ReadSubject } from './ReadSubject';

/** A rule of a Kubernetes Role or ClusterRole. */
export interface RbacRule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** The rule that lets a reader see the subject. */
export function readRule({
  group,
  plural,
  verbs = ['get', 'list', 'watch'],
}: Pick<ReadSubject, 'group' | 'plural' | 'verbs'>): RbacRule {
  return { apiGroups: [group], resources: [plural], verbs: [...verbs] };
}
