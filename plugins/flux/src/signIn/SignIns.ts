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

import { IdentityApi } from '@backstage/frontend-plugin-api';

/** Gives the user's present token of an auth provider; may renew it. */
export type TokenSource = () => Promise<string | undefined>;

type Identity = Pick<IdentityApi, 'getBackstageIdentity'>;

const signInsOf = new WeakMap<Identity, SignIns>();

/**
 * What a user has signed in to, for all screens and in memory alone: a token
 * that is stored is a token that can be stolen.
 */
export class SignIns {
  readonly #identity: Identity;
  readonly #sources = new Map<string, TokenSource>();
  readonly #listeners = new Set<() => void>();
  /** Who has signed in; what one user may read is nothing for the next. */
  #user: string | undefined;
  #count = 0;

  constructor(identity: Identity) {
    this.#identity = identity;
  }

  /** An app has one identity, and with it these, whichever frontend system. */
  static of(identity: Identity): SignIns {
    const known = signInsOf.get(identity) ?? new SignIns(identity);
    signInsOf.set(identity, known);
    return known;
  }

  /** Grows with each change, so that everything is read again. */
  get count(): number {
    return this.#count;
  }

  has = (provider: string): boolean => this.#sources.has(provider);

  add = async (provider: string, source: TokenSource): Promise<void> => {
    await this.#forgetOthers();
    this.#sources.set(provider, source);
    this.#tell();
  };

  read = async (): Promise<Record<string, string>> => {
    const tokens: Record<string, string> = {};
    if (this.#sources.size === 0) {
      return tokens;
    }
    await this.#forgetOthers();
    await Promise.all(
      [...this.#sources].map(async ([provider, source]) => {
        // Without its token the backend answers that the cluster needs a
        // sign-in, and the screen asks for it again.
        const token = await source().catch(() => undefined);
        if (token) {
          tokens[provider] = token;
        }
      }),
    );
    return tokens;
  };

  /** @returns ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async #forgetOthers(): Promise<void> {
    const user = await this.#identity
      .getBackstageIdentity()
      .then(({ userEntityRef }) => userEntityRef)
      // Nobody in particular: not the one who has signed in.
      .catch(() => undefined);
    if (user === this.#user) {
      return;
    }
    this.#user = user;
    if (this.#sources.size > 0) {
      this.#sources.clear();
      this.#tell();
    }
  }

  #tell(): void {
    this.#count++;
    this.#listeners.forEach(listener => listener());
  }
}
