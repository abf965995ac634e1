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
  ApiAlertPage,
  ApiClusterList,
  ApiOwnedOverview,
} from '@fluxwatch/backstage-plugin-flux-common';
import { http, HttpResponse, JsonBodyType } from 'msw';
import { alertPage, ownedOverview } from '../__fixtures__/home';
import { answerError } from './answerError';

/** What the backend answers to the cards of the home page, and was asked. */
export class HomeBackend {
  owned: ApiOwnedOverview = ownedOverview({}, Date.now());
  clusters: ApiClusterList = { items: [], errors: [] };
  alerts: ApiAlertPage = alertPage([]);
  /** Answers everything with this status instead. */
  failure?: { status: number; message: string };
  /** The addresses of all calls. */
  readonly calls: URL[] = [];

  readonly handlers = [
    http.get('*/api/flux/v1/owned', ({ request }) =>
      this.#answer(request, this.owned),
    ),
    http.get('*/api/flux/v1/clusters', ({ request }) =>
      this.#answer(request, this.clusters),
    ),
    http.get('*/api/flux/v1/alerts', ({ request }) =>
      this.#answer(request, this.alerts),
    ),
  ];

  #answer(request: Request, body: JsonBodyType) {
    this.calls.push(new URL(request.url));
    if (!this.failure) {
      return HttpResponse.json(body);
    }
    const { message, status } = this.failure;
    return answerError(status, message);
  }
}
