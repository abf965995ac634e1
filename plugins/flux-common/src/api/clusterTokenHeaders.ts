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
import { InputError } from '@backstage/errors';

/** What every header that carries a user's cluster token begins with. @public */
export const CLUSTER_TOKEN_HEADER_PREFIX =
  'backstage-kubernetes-authorization-';

/** Checked here, since the error of `fetch` would show the token. */
const SENDABLE = /^[\x21-\x7e]+$/;

/**
 * The headers in which the Kubernetes plugin's proxy expects the user's own
 * cluster tokens: `Backstage-Kubernetes-Authorization-<provider>`, and for OIDC
 * `...-oidc-<token provider>`.
 *
 * @throws InputError when a header cannot carry a token
 */
export function clusterTokenHeaders(
  tokens: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([provider, token]) => {
      if (!SENDABLE.test(token)) {
        throw new InputError(
          `The cluster token of '${provider}' has characters that cannot be sent; sign in there again`,
        );
      }
      return [
        `${CLUSTER_TOKEN_HEADER_PREFIX}${provider.replace('.', '-')}`,
        token,
      ];
    }),
  );
}
