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
  AlertRuleName,
  ALERT_RULE_NAMES,
  ALERT_SEVERITIES,
  AlertSeverity,
  AlertState,
  ApiCoverageProvider,
  Readiness,
  READINESS_ORDER,
} from '@fluxwatch/backstage-plugin-flux-common';
import { Request } from 'express';
import { RESOURCE_SORTS, ResourceOrder } from '../store';

/** The states that an alert can be asked for in. */
export type AskedAlertState = AlertState | 'resolved';

const OPEN_ALERT_STATES: readonly AlertState[] = ['firing', 'pending'];
const ALERT_STATES: readonly AskedAlertState[] = [
  ...OPEN_ALERT_STATES,
  'resolved',
];

const COVERAGE_PROVIDERS: readonly ApiCoverageProvider[] = [
  'slack',
  'msteams',
  'discord',
  'matrix',
  'pagerduty',
  'opsgenie',
  'github',
  'gitlab',
];

/**
 * The query of a request that was checked against the OpenAPI document: gives
 * the values the types that they have been found to have.
 */
export class RequestQuery {
  readonly #query: Request['query'];

  constructor(request: Request) {
    this.#query = request.query;
  }

  text(name: string): string | undefined {
    const value = this.#query[name];
    return typeof value === 'string' ? value : undefined;
  }

  texts(name: string): string[] | undefined {
    const value = this.#query[name];
    return Array.isArray(value)
      ? value.filter((item): item is string => typeof item === 'string')
      : undefined;
  }

  readiness(name: string): Readiness[] | undefined {
    return this.#oneOf(name, READINESS_ORDER);
  }

  rules(name: string): AlertRuleName[] | undefined {
    return this.#oneOf(name, ALERT_RULE_NAMES);
  }

  severities(name: string): AlertSeverity[] | undefined {
    return this.#oneOf(name, ALERT_SEVERITIES);
  }

  openAlertStates(name: string): AlertState[] | undefined {
    return this.#oneOf(name, OPEN_ALERT_STATES);
  }

  alertStates(name: string): AskedAlertState[] | undefined {
    return this.#oneOf(name, ALERT_STATES);
  }

  coverageProvider(name: string): ApiCoverageProvider {
    const asked = this.text(name);
    return COVERAGE_PROVIDERS.find(provider => provider === asked) ?? 'slack';
  }

  /** How many items a page has, and after which cursor it begins. */
  page(): { limit: number; after?: string } {
    const after = this.text('cursor');
    return {
      limit: this.limit(),
      ...(after !== undefined && { after }),
    };
  }

  /** In which order resources are asked for. */
  order(): ResourceOrder {
    const asked = this.text('sort');
    const sort = RESOURCE_SORTS.find(known => known === asked);
    return ResourceOrder.by(
      sort ?? 'attention',
      this.text('order') === 'descending',
    );
  }

  /** Are the owners of what is listed asked for, too? */
  includesOwners(): boolean {
    return this.texts('include')?.includes('owners') ?? false;
  }

  flag(name: string): boolean {
    return String(this.#query[name]) === 'true';
  }

  limit(): number {
    return Number(this.#query.limit);
  }

  #oneOf<T extends string>(
    name: string,
    values: readonly T[],
  ): T[] | undefined {
    const asked = this.texts(name);
    return asked && values.filter(value => asked.includes(value));
  }
}
