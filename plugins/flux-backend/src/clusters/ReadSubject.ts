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

import { readRule } from './RbacRule';

/** What a request is about, so that an error can name it and say which rule is missing. */
export interface ReadSubject {
  group: string;
  kind: string;
  plural: string;
  /** The namespace that the read is limited to. */
  namespace?: string;
  /** What is read of it, in words; its kind where absent. */
  what?: string;
  /** The rights that it takes; those for reading and watching where absent. */
  verbs?: readonly string[];
}

/**
 * What was read, in a sentence, e.g. "Kustomization in namespace apps of cluster
 * 'production'".
 *
 * @param subject - absent when it was the cluster as a whole
 */
export function describeRead(
  cluster: string,
  subject: ReadSubject | undefined,
): string {
  if (!subject) {
    return `cluster '${cluster}'`;
  }
  const { kind, namespace, what = kind } = subject;
  const where = namespace === undefined ? '' : ` in namespace ${namespace}`;
  return `${what}${where} of cluster '${cluster}'`;
}

/** The RBAC rule that lets a reader see the subject, in a sentence. */
export function describeRule(subject: ReadSubject): string {
  const role =
    subject.namespace === undefined
      ? 'a ClusterRole'
      : `a Role in namespace ${subject.namespace}`;
  const { apiGroups, resources, verbs } = readRule(subject);
  const list = (names: string[]) =>
    `[${names.map(name => `"${name}"`).join(', ')}]`;
  return `${role} with apiGroups: ${list(apiGroups)}, resources: ${list(
    resources,
  )}, verbs: ${list(verbs)}`;
}
