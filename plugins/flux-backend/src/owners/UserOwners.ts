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

import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogFailure, catalogFailure, catalogLimit } from './CatalogFailure';
import { readNamed } from './readEntities';

const MAX_OWNERS = 500;

const CUT = catalogLimit(
  `you belong to more than ${MAX_OWNERS} groups, with those below them, and so many of them are looked at`,
  'Look without the groups below yours, or at the pages of the entities that you miss.',
);
/** Each level is one call of the catalog. */
const MAX_LEVELS = 12;

/** Whom a user owns things as. */
export interface AskingOwners {
  /** References of the user and of groups, in full form. */
  refs: string[];
  failures: CatalogFailure[];
}

function isGroup(ref: string): boolean {
  try {
    return parseEntityRef(ref).kind === 'group';
  } catch {
    // Written by an auth module of the portal: nothing that the catalog has.
    return false;
  }
}

function groupsBelow({ relations = [] }: Entity): string[] {
  return relations
    .filter(
      ({ type, targetRef }) =>
        (type === RELATION_PARENT_OF || type === RELATION_HAS_MEMBER) &&
        isGroup(targetRef),
    )
    .map(({ targetRef }) => targetRef);
}

/** Finds out as whom the asking user owns things. */
export class UserOwners {
  readonly #options: {
    catalog: CatalogService;
    auth: AuthService;
    userInfo: UserInfoService;
  };

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    userInfo: UserInfoService;
  }) {
    this.#options = options;
  }

  /**
   * The user and the user's groups, as signing in found them; nobody when it is
   * no user who asks.
   *
   * @param childGroups - also the groups below these, those nearest first
   */
  async of(
    credentials: BackstageCredentials,
    { childGroups }: { childGroups: boolean },
  ): Promise<AskingOwners> {
    const own = await this.#own(credentials);
    const refs = new Set(own.refs);
    const failures = [...own.failures];
    let level = childGroups ? own.refs.filter(isGroup) : [];
    try {
      for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth++) {
        level = await this.#nextLevel(level, refs, credentials);
      }
    } catch (error) {
      failures.push(catalogFailure('the groups below yours', error));
    }
    if (refs.size >= MAX_OWNERS) {
      failures.push(CUT);
    }
    return { refs: [...refs], failures };
  }

  /** Groups below those of a level that are new; also adds them to all. */
  async #nextLevel(
    level: readonly string[],
    all: Set<string>,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const { catalog } = this.#options;
    const groups = await readNamed(catalog, level, credentials);
    const next: string[] = [];
    for (const group of groups.values()) {
      for (const ref of groupsBelow(group)) {
        if (!all.has(ref) && all.size < MAX_OWNERS) {
          all.add(ref);
          next.push(ref);
        }
      }
    }
    return next;
  }

  async #own(credentials: BackstageCredentials): Promise<AskingOwners> {
    const { auth, userInfo } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      return { refs: [], failures: [] };
    }
    const { userEntityRef } = credentials.principal;
    try {
      const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
      const refs = new Set([userEntityRef, ...ownershipEntityRefs]);
      return { refs: [...refs].slice(0, MAX_OWNERS), failures: [] };
    } catch (error) {
      // A guest need not be anyone whom signing in knows more of.
      const isUnknown = isError(error) && error.name === 'NotFoundError';
      return {
        refs: [userEntityRef],
        failures: isUnknown ? [] : [catalogFailure('your groups', error)],
      };
    }
  }
}
