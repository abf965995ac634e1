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

import { randomBytes } from 'node:crypto';

/**
 * Who asks the API server:
 * - `admin` may do everything; the controllers and the launcher work as this one;
 * - `viewer` may look into the namespace `apps`, and nowhere else;
 * - `portal` is the service account that docs/kubernetes makes for Backstage.
 */
export const USER_NAMES = ['admin', 'viewer', 'portal'] as const;
export type User = (typeof USER_NAMES)[number];

/** The users that the API server knows by a file; the portal's token is made by Kubernetes. */
export type GivenTokens = Record<Exclude<User, 'portal'>, string>;

export function newTokens(): GivenTokens {
  const token = () => randomBytes(24).toString('base64url');
  return { admin: token(), viewer: token() };
}

/** The file for `--token-auth-file`: token, user, uid, groups. */
export function tokenFile(tokens: GivenTokens): string {
  return [
    `${tokens.admin},admin,admin,"system:masters"`,
    `${tokens.viewer},viewer,viewer,""`,
    '',
  ].join('\n');
}
