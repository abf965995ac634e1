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

/** What somebody may do; `*` stands for everything. As the rules of a Kubernetes Role. */
export interface AccessRule {
  verbs: string[];
  groups: string[];
  /** Plurals, and subresources as `pods/proxy`. */
  resources: string[];
  /** All where left out. */
  namespaces?: string[];
}

/** Somebody who may call the cluster. */
export interface User {
  name: string;
  /** The bearer token that proves it. */
  token: string;
  /** Everything is allowed where left out. */
  rules?: AccessRule[];
}

/** Something that a user wants to do. */
export interface AccessAttributes {
  verb: string;
  group: string;
  /** A plural, or a subresource as `pods/proxy`. */
  resource: string;
  namespace: string;
  name?: string;
}
