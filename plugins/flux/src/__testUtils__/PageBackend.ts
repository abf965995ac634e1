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
  ApiControllerDetail,
  ApiControllerList,
  ApiCoverage,
  ApiIncidentPage,
  ApiRevisionPage,
} from '@fluxwatch/backstage-plugin-flux-common';
import { http, HttpResponse } from 'msw';
import { answerError } from './answerError';

/** What the scripted backend answers to the parts of the Flux page. */
export class PageBackend {
  clusters: ApiClusterList = { items: [], errors: [] };
  incidents: ApiIncidentPage = { items: [], totalItems: 0, errors: [] };
  alerts: ApiAlertPage = { items: [], totalItems: 0, errors: [] };
  revisions: ApiRevisionPage = {
    items: [],
    totalItems: 0,
    clusters: [],
    errors: [],
  };
  controllers: ApiControllerList = { items: [], clusters: [], errors: [] };
  controller?: ApiControllerDetail;
  coverage?: ApiCoverage;
  /** Answers everything with this status instead. */
  failure?: { status: number; message: string };
  /** The addresses of all calls. */
  readonly calls: URL[] = [];
  readonly headers: Headers[] = [];

  readonly handlers = [
    this.#get('clusters', () => this.clusters),
    this.#get('incidents', () => this.incidents),
    this.#get('alerts', () => this.alerts),
    this.#get('revisions', () => this.revisions),
    this.#get('controllers', () => this.controllers),
    this.#get('controllers/:cluster/:ns/:name', () => this.controller),
    this.#get('coverage/:cluster', () => this.coverage),
  ];

  /** The queries of all calls of a path, such as `revisions`. */
  queries(path: string): URLSearchParams[] {
    return this.calls
      .filter(({ pathname }) => pathname.endsWith(`/v1/${path}`))
      .map(({ searchParams }) => searchParams);
  }

  #get(path: string, answer: () => object | undefined) {
    return http.get(`http://flux.test/api/flux/v1/${path}`, ({ request }) => {
      this.calls.push(new URL(request.url));
      this.headers.push(request.headers);
      const { message, status } = this.failure ?? {
        message: 'gone',
        status: 404,
      };
      const body = this.failure ? undefined : answer();
      return body ? HttpResponse.json(body) : answerError(status, message);
    });
  }
}
