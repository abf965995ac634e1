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
  ApiClusterError,
  ApiClusterState,
  ApiResource,
} from '@fluxwatch/backstage-plugin-flux-common';
import { http, HttpResponse } from 'msw';
import { coverage } from '../__fixtures__/pages';
import { resourceDetail, resourcePage } from '../__fixtures__/resources';

const BASE = 'http://flux.test/api/flux/v1';
const HEADER = 'backstage-kubernetes-authorization-google';

const ERROR: ApiClusterError = {
  cluster: 'edge',
  reason: 'needsSignIn',
  message: "Cluster 'edge' cannot be read: it needs a token of the user",
  hint: 'Sign in to google: this cluster is read with your own token, while you look at it.',
};

function refuse(status: number, name: string, message: string) {
  return HttpResponse.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );
}

/**
 * The cluster edge, which shows itself only to its own users, as the backend
 * answers for it: without the token a list leaves it out, and one resource of
 * it is refused with 403. To be served after the backends of the others.
 */
export class PersonalCluster {
  /** The token that the cluster takes. */
  token = 'token-of-alice';
  /** What is on it, and what is on the others. */
  readonly own: ApiResource[] = [];
  readonly others: ApiResource[] = [];
  readonly clusters: ApiClusterState[] = [];
  /** The tokens that came with the requests, one by one. */
  readonly tokens: (string | null)[] = [];

  readonly handlers = [
    http.get(`${BASE}/resources`, ({ request }) => {
      const isRead = this.#isRead(request);
      return HttpResponse.json(
        resourcePage(
          [...this.others, ...(isRead ? this.own : [])],
          [...this.clusters, this.#state(isRead)],
          { errors: isRead ? [] : [ERROR] },
        ),
      );
    }),
    http.get(
      `${BASE}/resources/edge/:kind/:ns/:name`,
      ({ params, request }) => {
        if (!this.#isRead(request)) {
          return refuse(
            403,
            'NotAllowedError',
            `${ERROR.message}. ${ERROR.hint}`,
          );
        }
        const found = this.own.find(({ name }) => name === params.name);
        return found
          ? HttpResponse.json(resourceDetail(found))
          : refuse(404, 'NotFoundError', 'There is no such thing');
      },
    ),
    http.get(`${BASE}/revisions`, ({ request }) => {
      const isRead = this.#isRead(request);
      return HttpResponse.json({
        items: [],
        totalItems: 0,
        clusters: [...this.clusters, this.#state(isRead)],
        errors: isRead ? [] : [ERROR],
      });
    }),
    http.get(`${BASE}/coverage/edge`, ({ request }) =>
      HttpResponse.json(
        coverage({
          cluster: 'edge',
          errors: this.#isRead(request) ? [] : [ERROR],
        }),
      ),
    ),
  ];

  #isRead(request: Request): boolean {
    const token = request.headers.get(HEADER);
    this.tokens.push(token);
    return token === this.token;
  }

  #state(isRead: boolean): ApiClusterState {
    return {
      name: 'edge',
      title: 'Edge',
      reachability: isRead ? 'reachable' : 'needsSignIn',
      authProvider: 'google',
    };
  }
}
