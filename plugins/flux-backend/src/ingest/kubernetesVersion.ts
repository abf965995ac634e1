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

import { stringAt } from '../clusters/jsonDocument';

/** What an API server calls itself that was built without a version, as by `go build`. */
const UNSTAMPED = /^v0\.0\.0\b/;

/**
 * The version of Kubernetes that `/version` tells, as in `v1.36.3+k3s1`. A
 * server that was built without one knows the minor release at least:
 * `k8s.io/component-base/version/base.go`.
 */
export function kubernetesVersion(document: unknown): string | undefined {
  const version = stringAt(document, 'gitVersion');
  if (!version || !UNSTAMPED.test(version)) {
    return version;
  }
  const major = stringAt(document, 'major');
  const minor = stringAt(document, 'minor');
  return major && minor ? `v${major}.${minor}` : undefined;
}
