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
  ApiIncident,
  ApiResourceDetail,
  ApiResourcePage,
  FluxClient,
  FluxSignal,
} from '@fluxwatch/backstage-plugin-flux-common';
import { SignalApi } from '@backstage/plugin-signals-react';
import { http, HttpResponse } from 'msw';
import { resourceDetail, resourcePage } from '../__fixtures__/resources';
import { answerError } from './answerError';

const BASE = 'http://flux.test/api/flux';

/** The client of the real plugin, for the scripted backend. */
export const testFluxApi = new FluxClient({
  discoveryApi: { getBaseUrl: async () => BASE },
  // The one that is there when it is called: msw puts its own in place.
  fetchApi: { fetch: (...request) => fetch(...request) },
});

/** What the scripted backend answers next, and what it was asked. */
export class FluxBackend {
  page: ApiResourcePage = resourcePage([], []);
  detail: Partial<ApiResourceDetail> = {};
  incidents: ApiIncident[] = [];
  /** Answers the list with this status instead. */
  failure?: { status: number; message: string };
  /** The addresses of all calls of the list. */
  readonly lists: URL[] = [];
  readonly headers: Headers[] = [];

  readonly handlers = [
    http.get(`${BASE}/v1/resources`, ({ request }) => {
      this.lists.push(new URL(request.url));
      this.headers.push(request.headers);
      if (this.failure) {
        const { message, status } = this.failure;
        return answerError(status, message);
      }
      return HttpResponse.json(this.#part(new URL(request.url)));
    }),
    http.get(
      `${BASE}/v1/resources/:cluster/:kind/:namespace/:name`,
      ({ params }) => {
        const resource = this.page.items.find(
          ({ cluster, kind, name }) =>
            cluster === params.cluster &&
            kind === params.kind &&
            name === params.name,
        );
        return resource
          ? HttpResponse.json(resourceDetail(resource, this.detail))
          : answerError(404, 'gone');
      },
    ),
    http.get(`${BASE}/v1/incidents`, () =>
      HttpResponse.json({
        items: this.incidents,
        totalItems: this.incidents.length,
        errors: [],
      }),
    ),
  ];

  /** As much of the page as was asked for, and where it goes on. */
  #part({ searchParams }: URL): ApiResourcePage {
    const { items } = this.page;
    const from = parseInt(searchParams.get('cursor') ?? '', 10) || 0;
    const end = from + Number(searchParams.get('limit') ?? 100);
    return {
      ...this.page,
      items: items.slice(from, end),
      ...(end < items.length && { nextCursor: String(end) }),
    };
  }
}

/** Signals that a test sends. */
export class TestSignals implements SignalApi {
  readonly #listeners = new Set<(message: FluxSignal) => void>();

  subscribe: SignalApi['subscribe'] = (_channel, onMessage) => {
    const listener = (message: FluxSignal) =>
      onMessage(JSON.parse(JSON.stringify(message)));
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  };

  send(signal: FluxSignal): void {
    this.#listeners.forEach(listener => listener(signal));
  }
}
