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

import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_ENTITY,
  FLUX_ENTITY_ANNOTATIONS,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Clock, systemClock } from '../clusters';
import { CatalogFailure, catalogFailure, catalogLimit } from './CatalogFailure';
import { OwnerIndex } from './OwnerIndex';
import { readEntities } from './readEntities';

/** Older than that it is read anew, while the old one serves. */
const FRESH_MS = 60_000;
/** Older than that it is waited for. */
const USABLE_MS = 10 * 60_000;
/** A catalog that fails is not asked more often. */
const RETRY_MS = 10_000;
const MAX_ENTITIES = 20_000;

const CUT = catalogLimit(
  `owners are looked for among ${MAX_ENTITIES.toLocaleString(
    'en-US',
  )} entities, and more of the catalog have annotations of Flux or Kubernetes`,
  `A resource with the annotation ${ANNOTATION_ENTITY} finds its entity all the same; or remove such annotations from entities that do not need them.`,
);

/** @see FluxEntities */
export interface FluxEntitiesOptions {
  catalog: CatalogService;
  auth: AuthService;
  clock?: Clock;
}

/** All entities that say something about Flux, and what is wrong with that. */
export interface KnownEntities {
  index: OwnerIndex;
  failure?: CatalogFailure;
}

/**
 * All entities that say something about Flux, as the plugin itself sees them.
 * They are read when somebody looks, about once a minute at most, in the
 * background; while nobody looks, it costs the catalog nothing. What they are
 * used for must be checked for the one who asks.
 */
export class FluxEntities {
  readonly #options: FluxEntitiesOptions;
  readonly #clock: Clock;
  #known?: { index: OwnerIndex; readAt: number };
  #failure?: CatalogFailure;
  #failedAt = -Infinity;
  #reading?: Promise<void>;

  constructor(options: FluxEntitiesOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  async current(): Promise<KnownEntities> {
    const now = this.#clock.now();
    const age = now - (this.#known?.readAt ?? -Infinity);
    if (age > FRESH_MS && now - this.#failedAt > RETRY_MS) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      if (age > USABLE_MS) {
        await this.#reading;
      }
    }
    return {
      index: this.#known?.index ?? OwnerIndex.of([]),
      ...(this.#failure && { failure: this.#failure }),
    };
  }

  async #read(): Promise<void> {
    const { catalog, auth } = this.#options;
    try {
      const { entities, isCut } = await readEntities(
        catalog,
        {
          filter: FLUX_ENTITY_ANNOTATIONS.map(annotation => ({
            [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
          })),
          most: MAX_ENTITIES,
        },
        await auth.getOwnServiceCredentials(),
      );
      this.#known = {
        index: OwnerIndex.of(entities),
        readAt: this.#clock.now(),
      };
      this.#failure = isCut ? CUT : undefined;
    } catch (error) {
      this.#failedAt = this.#clock.now();
      this.#failure = catalogFailure('the entities that use Flux', error);
    }
  }
}
