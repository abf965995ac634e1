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

import { isBuiltIn } from '../discovery/isBuiltIn';
import { ApiError, noSuchPath, unauthorized } from '../http/ApiError';
import type { ApiRequest } from '../http/ApiRequest';
import { qualifiedPlural } from '../state/ServedObject';
import type { WatchHub } from '../routes/watch/WatchHub';
import type { WatchStream } from '../routes/watch/WatchStream';
import type { Fault, FaultTarget } from './Fault';

type FaultOf<T extends Fault['type']> = Extract<Fault, { type: T }>;

/** The faults that hold now, and what they do to requests and to running watches. */
export class FaultBoard {
  private faults: Fault[] = [];

  constructor(private readonly watches: WatchHub) {}

  get current(): readonly Fault[] {
    return this.faults;
  }

  /** Replaces the faults; running watches feel the new ones at once. */
  set(faults: Fault[]): void {
    this.faults = [...faults];
    if (!this.has('silent')) {
      this.watches.dropSilenced();
    }
    for (const fault of faults) {
      this.hitRunningWatches(fault);
    }
  }

  has(type: Fault['type']): boolean {
    return this.faults.some(fault => fault.type === type);
  }

  isSilent(request: ApiRequest): boolean {
    return this.find('silent', request) !== undefined;
  }

  delayOf(request: ApiRequest): number {
    return this.find('slow', request)?.delayMs ?? 0;
  }

  breaksJson(request: ApiRequest): boolean {
    return this.find('brokenJson', request) !== undefined;
  }

  /** How metrics never end, if they do. */
  get endlessMetrics(): FaultOf<'endlessMetrics'> | undefined {
    return this.faults.find(
      (fault): fault is FaultOf<'endlessMetrics'> =>
        fault.type === 'endlessMetrics',
    );
  }

  /** The refusal that a request meets, if any. */
  refusalOf(request: ApiRequest): ApiError | undefined {
    const fault = this.find('status', request);
    return fault && refusal(fault, request);
  }

  /** What befalls a watch that has just begun; the function that it returns calls that off. */
  onWatchStart(request: ApiRequest, stream: WatchStream): () => void {
    if (this.breaksJson(request)) {
      stream.sendBroken();
    }
    const afterMs = this.find('watchCut', request)?.afterMs;
    if (afterMs === undefined) {
      return () => {};
    }
    const timer = setTimeout(() => stream.cut(), afterMs);
    return () => clearTimeout(timer);
  }

  private hitRunningWatches(fault: Fault): void {
    switch (fault.type) {
      case 'silent':
        return this.watches.silence(request => hits(fault.on, request));
      case 'status':
        return this.watches.end(request => hits(fault.on, request));
      case 'watchCut':
        return this.watches.cut(request => hits(fault.on, request));
      case 'brokenJson':
        return this.watches.sendBroken(request => hits(fault.on, request));
      default:
        return undefined;
    }
  }

  private find<
    T extends 'slow' | 'silent' | 'status' | 'watchCut' | 'brokenJson',
  >(type: T, request: ApiRequest): FaultOf<T> | undefined {
    return this.faults.find((fault): fault is FaultOf<T> =>
      fault.type === type && 'on' in fault
        ? hits(fault.on, request)
        : fault.type === type,
    );
  }
}

function hits(
  target: FaultTarget | undefined,
  { verb, path, resource }: ApiRequest,
): boolean {
  return (
    target === undefined ||
    ((target.plural === undefined || target.plural === resource?.plural) &&
      (target.namespace === undefined ||
        target.namespace === resource?.namespace) &&
      (target.verb === undefined || target.verb === verb) &&
      (target.path === undefined || path.startsWith(target.path)))
  );
}

function refusal(fault: FaultOf<'status'>, request: ApiRequest): ApiError {
  const { status, retryAfterSeconds } = fault;
  const details =
    retryAfterSeconds === undefined ? undefined : { retryAfterSeconds };
  const what = request.resource
    ? qualifiedPlural(request.resource)
    : request.path;
  switch (status) {
    case 401:
      return unauthorized();
    case 403:
      return new ApiError(
        403,
        `${what} is forbidden: User "demo" cannot ${request.verb} ${what}`,
        details,
      );
    case 404:
      return noSuchPath(isBuiltIn(request.resource?.group ?? ''));
    case 410:
      return new ApiError(410, 'The provided resource version is too old.');
    case 429:
      return new ApiError(
        429,
        'too many requests, please try again later',
        details,
      );
    case 409:
      return new ApiError(
        409,
        `Operation cannot be fulfilled on ${what}: the object has been modified; please apply your changes to the latest version and try again`,
      );
    default:
      return new ApiError(
        status,
        status === 500
          ? 'Internal error occurred: etcdserver: request timed out'
          : 'the server is currently unable to handle the request',
        details,
      );
  }
}
