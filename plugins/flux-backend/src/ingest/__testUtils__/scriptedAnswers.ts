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
import { ServerResponse } from 'node:http';

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** A refusal in the words of the Kubernetes API. */
export function sendStatus(
  response: ServerResponse,
  code: number,
  reason: string,
  message: string,
  headers?: Record<string, string>,
): void {
  const body = { kind: 'Status', apiVersion: 'v1', status: 'Failure' };
  sendJson(response, code, { ...body, code, reason, message }, headers);
}

/** Answers which kinds a group serves, by plural name, in one version. */
export function sendDiscovery(
  response: ServerResponse,
  group: string,
  kinds: ReadonlyMap<string, string>,
): void {
  const resources = [...kinds].map(([resource, kind]) => ({
    resource,
    responseKind: { group: '', version: '', kind },
    scope: 'Namespaced',
    verbs: ['get', 'list', 'watch'],
  }));
  const versions = [{ version: 'v1', resources, freshness: 'Current' }];
  const items = [{ metadata: { name: group }, versions }];
  sendJson(response, 200, { kind: 'APIGroupDiscoveryList', items });
}
