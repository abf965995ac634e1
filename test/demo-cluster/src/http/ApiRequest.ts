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

import type { IncomingMessage } from 'node:http';
import { ApiError } from './ApiError';

/** What a path under `/api/v1` or `/apis/<group>/<version>` points at. */
export interface ResourcePath {
  group: string;
  version: string;
  plural: string;
  /** Empty for all namespaces and for cluster-wide kinds. */
  namespace: string;
  name?: string;
  subresource?: string;
  /** What follows the subresource: the path that a proxy passes on. */
  rest: string[];
}

/** A request as the routes, access rules and faults look at it. */
export interface ApiRequest {
  method: string;
  path: string;
  segments: string[];
  query: URLSearchParams;
  accept: string;
  /** Kubernetes' verb: get, list, watch, patch, create, delete...; the HTTP method in lower case outside of resources. */
  verb: string;
  resource?: ResourcePath;
}

/** Reads method, path and query of a request the way the API server does. */
export function parseRequest(request: IncomingMessage): ApiRequest {
  const method = request.method ?? 'GET';
  const [path, query] = splitAtQuery(request.url ?? '/');
  const searchParams = new URLSearchParams(query);
  const segments = decodedSegments(path);
  const resource = resourcePath(segments);
  return {
    method,
    path,
    segments,
    query: searchParams,
    accept: request.headers.accept ?? '',
    verb: verbOf(method, searchParams, resource),
    resource,
  };
}

function splitAtQuery(url: string): [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function decodedSegments(path: string): string[] {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw new ApiError(400, `the path ${path} is not correctly encoded`);
  }
}

function resourcePath(segments: string[]): ResourcePath | undefined {
  const isCore = segments[0] === 'api';
  if (!isCore && segments[0] !== 'apis') {
    return undefined;
  }
  const [group, version, ...path] = isCore
    ? ['', ...segments.slice(1)]
    : segments.slice(1);
  if (!version || path.length === 0) {
    return undefined;
  }
  const isNamespaced = path[0] === 'namespaces' && path.length > 2;
  const [plural, name, subresource, ...rest] = isNamespaced
    ? path.slice(2)
    : path;
  const namespace = isNamespaced ? path[1] : '';
  return { group, version, plural, namespace, name, subresource, rest };
}

function verbOf(
  method: string,
  query: URLSearchParams,
  resource?: ResourcePath,
): string {
  if (!resource) {
    return method.toLowerCase();
  }
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (resource.name) {
        return 'get';
      }
      return isTrue(query.get('watch')) ? 'watch' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'DELETE':
      return resource.name ? 'delete' : 'deletecollection';
    default:
      return method.toLowerCase();
  }
}

/** How Kubernetes reads a boolean query parameter: there and neither `false` nor `0`. */
export function isTrue(value: string | null): boolean {
  return value !== null && value !== 'false' && value !== '0';
}
