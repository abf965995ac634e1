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

import { ApiError, unauthorized } from '../http/ApiError';
import { qualifiedPlural } from '../state/ServedObject';
import type { AccessAttributes, AccessRule, User } from './User';

const ANONYMOUS = 'system:anonymous';

// What anybody may do who is known, and what nobody in particular may: the
// ClusterRoles system:basic-user, system:discovery and system:public-info-viewer.
const BASIC: AccessRule = {
  verbs: ['create'],
  groups: ['authorization.k8s.io'],
  resources: ['selfsubjectaccessreviews'],
};
const DISCOVERY_PATH = /^\/(api|apis)(\/|$)/;
const PUBLIC_PATH = /^\/(healthz|livez|readyz|version)\/?$/;

/** Who sends a request, and what they may do. */
export class AccessReviewer {
  /** @param users - without any, everybody may do everything. */
  constructor(private readonly users: User[]) {}

  /** The user of a bearer token; nobody in particular where there is none. */
  identify(authorization: string | undefined): User {
    if (this.users.length === 0) {
      return { name: ANONYMOUS, token: '' };
    }
    if (authorization === undefined) {
      return { name: ANONYMOUS, token: '', rules: [] };
    }
    const token = /^Bearer\s+(.+)$/i.exec(authorization)?.[1];
    const user = this.users.find(candidate => candidate.token === token);
    if (!user) {
      throw unauthorized();
    }
    return user;
  }

  isAllowed(user: User, wanted: AccessAttributes): boolean {
    return (
      !user.rules ||
      user.rules.some(rule => covers(rule, wanted)) ||
      (user.name !== ANONYMOUS && covers(BASIC, wanted))
    );
  }

  /** Refuses a path that is no resource, where a user may not go. */
  checkPath(user: User, verb: string, path: string): void {
    const isOpen =
      PUBLIC_PATH.test(path) ||
      (user.name !== ANONYMOUS && DISCOVERY_PATH.test(path));
    if (user.rules && !(isOpen && verb === 'get')) {
      throw new ApiError(
        403,
        `forbidden: User "${user.name}" cannot ${verb} path "${path}"`,
        {},
      );
    }
  }

  /** Refuses what a user may not do. */
  check(user: User, wanted: AccessAttributes): void {
    if (this.isAllowed(user, wanted)) {
      return;
    }
    const { verb, group, resource, namespace, name } = wanted;
    const [plural] = resource.split('/');
    const what = qualifiedPlural({ group, plural });
    const where = namespace
      ? `in the namespace "${namespace}"`
      : 'at the cluster scope';
    throw new ApiError(
      403,
      `${what}${name ? ` "${name}"` : ''} is forbidden: User "${
        user.name
      }" cannot ${verb} resource "${resource}" in API group "${group}" ${where}`,
      {
        ...(name ? { name } : {}),
        ...(group ? { group } : {}),
        kind: plural,
      },
    );
  }
}

function covers(rule: AccessRule, wanted: AccessAttributes): boolean {
  const has = (allowed: string[], value: string) =>
    allowed.includes('*') || allowed.includes(value);
  return (
    has(rule.verbs, wanted.verb) &&
    has(rule.groups, wanted.group) &&
    has(rule.resources, wanted.resource) &&
    (rule.namespaces === undefined || has(rule.namespaces, wanted.namespace))
  );
}
