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
  IncomingMessage,
  Server,
  ServerResponse,
  createServer,
} from 'node:http';
import { sendDiscovery, sendJson, sendStatus } from './scriptedAnswers';

/** A request as it came in. */
export interface SeenRequest {
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
}

/** Answers a request by itself and returns true, or leaves it to the server. */
export type Script = (
  request: SeenRequest,
  response: ServerResponse,
) => boolean;

interface StoredObject {
  apiVersion: string;
  kind: string;
  metadata: Record<string, unknown> & { name: string; namespace: string };
  status?: unknown;
}

interface StoredEvent {
  version: number;
  plural: string;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: StoredObject;
}

interface Watcher {
  plural: string;
  namespace?: string;
  response: ServerResponse;
  /** Ends it after its timeoutSeconds. */
  timer: NodeJS.Timeout;
}

const GROUP = 'kustomize.toolkit.fluxcd.io';
const PREFIX = '/api/kubernetes/proxy';

/**
 * Stands in for the Kubernetes plugin's proxy with one cluster behind it: lists
 * in pages, watches from a resourceVersion, forgets on demand. A script may
 * answer any request in its place. As the proxy, it sends no header of a watch
 * before the first event.
 */
export class ScriptedKubernetes {
  readonly requests: SeenRequest[] = [];
  /** Open connections of watches. */
  readonly watchers = new Set<Watcher>();
  script: Script = () => false;
  /** Kinds that discovery lists, by plural name. */
  readonly kinds = new Map<string, string>([
    ['kustomizations', 'Kustomization'],
  ]);
  #server?: Server;
  #version = 100;
  #compacted = 0;
  readonly #objects = new Map<string, StoredObject>();
  readonly #events: StoredEvent[] = [];

  static async start(): Promise<ScriptedKubernetes> {
    const kubernetes = new ScriptedKubernetes();
    const server = createServer((request, response) =>
      kubernetes.#answer(request, response),
    );
    kubernetes.#server = server;
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    return kubernetes;
  }

  get baseUrl(): string {
    const address = this.#server?.address();
    if (typeof address !== 'object' || !address) {
      throw new Error('The scripted server is not listening');
    }
    return `http://127.0.0.1:${address.port}/api/kubernetes`;
  }

  get resourceVersion(): string {
    return String(this.#version);
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve));
  }

  /** Requests for a list or a watch of kustomizations, in order, as text. */
  get reads(): string[] {
    return this.requests
      .filter(({ path }) => path.endsWith('/kustomizations'))
      .map(({ query }) =>
        query.has('watch') ? `watch ${query.get('resourceVersion')}` : 'list',
      );
  }

  /** Creates or changes an object and returns its resourceVersion. */
  put(
    name: string,
    options: { namespace?: string; plural?: string } = {},
  ): string {
    const { namespace = 'apps', plural = 'kustomizations' } = options;
    const key = `${plural}/${namespace}/${name}`;
    const type = this.#objects.has(key) ? 'MODIFIED' : 'ADDED';
    this.#version += 1;
    const object: StoredObject = {
      apiVersion: `${GROUP}/v1`,
      kind: this.kinds.get(plural) ?? 'Unknown',
      metadata: {
        name,
        namespace,
        uid: `uid-${name}`,
        resourceVersion: this.resourceVersion,
        managedFields: [{ manager: 'kustomize-controller' }],
      },
      status: { conditions: [] },
    };
    this.#objects.set(key, object);
    this.#emit({ version: this.#version, plural, type, object });
    return this.resourceVersion;
  }

  delete(name: string): string {
    const key = `kustomizations/apps/${name}`;
    const object = this.#objects.get(key);
    if (!object) {
      throw new Error(`There is no ${key}`);
    }
    this.#objects.delete(key);
    this.#version += 1;
    const metadata = {
      ...object.metadata,
      resourceVersion: this.resourceVersion,
    };
    this.#emit({
      version: this.#version,
      plural: 'kustomizations',
      type: 'DELETED',
      object: { ...object, metadata },
    });
    return this.resourceVersion;
  }

  /** Forgets all events so far, as etcd does: watches from before get 410. */
  compact(): void {
    this.#version += 1;
    this.#compacted = this.#version;
  }

  /** Writes to every open watch as it is. */
  writeRaw(text: string | Uint8Array): void {
    this.watchers.forEach(({ response }) => response.write(text));
  }

  bookmark(): void {
    const { resourceVersion } = this;
    const object = { metadata: { resourceVersion } };
    this.writeRaw(`${JSON.stringify({ type: 'BOOKMARK', object })}\n`);
  }

  /** Ends all watches in order. */
  endWatches(): void {
    this.watchers.forEach(({ response }) => response.end());
  }

  /** Breaks the connections of all watches. */
  cutWatches(): void {
    this.watchers.forEach(({ response }) => response.destroy());
  }

  /**
   * Breaks the connections behind all watches as the Kubernetes proxy does: it
   * does not end the response when the one that it pipes into it is cut.
   */
  hangWatches(which: (watcher: Watcher) => boolean = () => true): void {
    for (const watcher of [...this.watchers].filter(which)) {
      clearTimeout(watcher.timer);
      this.watchers.delete(watcher);
    }
  }

  #emit(event: StoredEvent): void {
    this.#events.push(event);
    for (const watcher of this.watchers) {
      this.#send(watcher, event);
    }
  }

  #send(watcher: Watcher, event: StoredEvent): void {
    const { plural, namespace } = watcher;
    const { type, object } = event;
    if (
      event.plural === plural &&
      (namespace === undefined || object.metadata.namespace === namespace)
    ) {
      watcher.response.write(`${JSON.stringify({ type, object })}\n`);
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const seen: SeenRequest = {
      path: url.pathname.replace(PREFIX, ''),
      query: url.searchParams,
      headers: request.headers,
    };
    this.requests.push(seen);
    if (this.script(seen, response)) {
      return;
    }
    const match = /^\/apis\/[^/]+\/v1\/(?:namespaces\/([^/]+)\/)?(\w+)$/.exec(
      seen.path,
    );
    if (seen.path === '/version') {
      sendJson(response, 200, { gitVersion: 'v1.36.3' });
    } else if (seen.path === '/apis') {
      sendDiscovery(response, GROUP, this.kinds);
    } else if (!match || !this.kinds.has(match[2])) {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('404 page not found\n');
    } else if (seen.query.has('watch')) {
      this.#watch(match[2], match[1], seen, response);
    } else {
      this.#list(match[2], match[1], seen, response);
    }
  }

  #list(
    plural: string,
    namespace: string | undefined,
    { query }: SeenRequest,
    response: ServerResponse,
  ): void {
    const all = [...this.#objects]
      .filter(([key]) => key.startsWith(`${plural}/${namespace ?? ''}`))
      .map(([, object]) => object);
    const from = Number(query.get('continue') ?? 0);
    const to = from + Number(query.get('limit') ?? all.length);
    sendJson(response, 200, {
      metadata: {
        resourceVersion: this.resourceVersion,
        ...(to < all.length ? { continue: String(to) } : {}),
      },
      items: all.slice(from, to),
    });
  }

  #watch(
    plural: string,
    namespace: string | undefined,
    { query }: SeenRequest,
    response: ServerResponse,
  ): void {
    const since = Number(query.get('resourceVersion'));
    if (since < this.#compacted) {
      sendStatus(response, 410, 'Expired', 'too old resource version');
      return;
    }
    const timer = setTimeout(
      () => response.end(),
      Number(query.get('timeoutSeconds')) * 1000,
    );
    const watcher = { plural, namespace, response, timer };
    this.watchers.add(watcher);
    response.on('close', () => {
      clearTimeout(timer);
      this.watchers.delete(watcher);
    });
    this.#events
      .filter(event => event.version > since)
      .forEach(event => this.#send(watcher, event));
  }
}
