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

import request from 'supertest';
import { startTestApi } from './startTestApi';

/** A backend with the HTTP API for all tests of a suite. */
export function useTestApi(options: Parameters<typeof startTestApi>[0]) {
  let api: Awaited<ReturnType<typeof startTestApi>>;

  beforeAll(async () => {
    api = await startTestApi(options);
  });

  return {
    server: () => api.server,
    catalog: () => api.catalog,
    /** The queries that the database was asked, for a test to empty. */
    queries: () => api.queries,
    /** The body of an answer that is no error. */
    async get(path: string) {
      const response = await request(api.server).get(`/api/flux/v1${path}`);
      expect(response.body.error).toBeUndefined();
      return response.body;
    },
  };
}
