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

import { setTimeout as sleep } from 'node:timers/promises';
import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { waitUntil } from '../command/waitUntil';
import {
  httpRequest,
  type KubeRequest,
  type KubeResponse,
} from './httpRequest';
import { kubeError } from './kubeError';
import type { KubeObject } from './KubeObject';

const FIELD_MANAGER = 'fluxwatch-real-cluster';
const TIMEOUT_MS = 20_000;
/**
 * A server turns requests away (429) while it reads the objects of a kind for
 * the first time, and asks to be tried again after a second, as client-go does.
 */
const TOO_EARLY = 429;
const TOO_EARLY_PAUSE_MS = 1_000;
const TOO_EARLY_ATTEMPTS = 20;
/** How long a kind may take to be served after its definition was applied. */
const KIND_PATIENCE_MS = 20_000;

/** How an API server is reached, and as whom. */
export interface KubeAccess {
  /** Base URL. */
  server: string;
  /** PEM. */
  ca: string;
  token: string;
}

const kindsSchema = z.object({
  resources: z.array(
    z.object({ name: z.string(), kind: z.string(), namespaced: z.boolean() }),
  ),
});

type Kinds = z.infer<typeof kindsSchema>['resources'];

/** Which object: its apiVersion, kind, name and namespace. */
export interface ObjectReference {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}

/** A client for what a launcher and its scenarios do to a cluster. */
export class KubeClient {
  private readonly kinds = new Map<string, Kinds>();

  constructor(private readonly access: KubeAccess) {}

  /**
   * Sends a request; the answer is JSON, or a string where it is not.
   *
   * @throws NotFoundError, NotAllowedError, ConflictError or
   *   ServiceUnavailableError with the API server's reason
   */
  async request(
    method: string,
    path: string,
    body?: unknown,
    contentType = 'application/json',
  ): Promise<unknown> {
    return this.send({
      method,
      path,
      body,
      contentType: body === undefined ? undefined : contentType,
    });
  }

  /** Reads a path in another representation than plain JSON objects, such as a Table. */
  async read(path: string, accept: string): Promise<unknown> {
    return this.send({ method: 'GET', path, accept });
  }

  private async send(
    request: Omit<KubeRequest, keyof KubeAccess | 'timeoutMs'>,
  ): Promise<unknown> {
    const { body } = await this.succeed(request);
    try {
      return JSON.parse(body);
    } catch {
      return body;
    }
  }

  private async succeed(
    request: Omit<KubeRequest, keyof KubeAccess | 'timeoutMs'>,
  ): Promise<KubeResponse> {
    const { method, path } = request;
    const response = await this.ask(request);
    if (response.status < 200 || response.status > 299) {
      throw kubeError(`${method} ${path}`, response);
    }
    return response;
  }

  private async ask(
    request: Omit<KubeRequest, keyof KubeAccess | 'timeoutMs'>,
    attempt = 1,
  ): Promise<KubeResponse> {
    const response = await httpRequest({
      ...this.access,
      ...request,
      timeoutMs: TIMEOUT_MS,
    });
    if (response.status !== TOO_EARLY || attempt === TOO_EARLY_ATTEMPTS) {
      return response;
    }
    await sleep(TOO_EARLY_PAUSE_MS);
    return this.ask(request, attempt + 1);
  }

  /** Server-side apply, which takes over fields that others own. */
  async apply(object: KubeObject): Promise<void> {
    const path = await this.pathOf(object);
    await this.request(
      'PATCH',
      `${path}?fieldManager=${FIELD_MANAGER}&force=true`,
      object,
      'application/apply-patch+yaml',
    );
  }

  /**
   * The same, refused when a field is unknown or given twice.
   *
   * @returns what the API server warns of
   */
  async applyStrictly(object: KubeObject): Promise<string[]> {
    const path = await this.pathOf(object);
    const { warnings } = await this.succeed({
      method: 'PATCH',
      path: `${path}?fieldManager=${FIELD_MANAGER}&force=true&fieldValidation=Strict`,
      body: object,
      contentType: 'application/apply-patch+yaml',
    });
    return warnings;
  }

  /** Merges `change` into an object (RFC 7386). */
  async merge(reference: ObjectReference, change: unknown): Promise<void> {
    const path = await this.pathOf(reference);
    await this.request('PATCH', path, change, 'application/merge-patch+json');
  }

  /** Asks for the deletion of an object; one that is not there is no error. */
  async delete(reference: ObjectReference): Promise<void> {
    try {
      await this.request('DELETE', await this.pathOf(reference));
    } catch (error) {
      if (!(error instanceof NotFoundError)) {
        throw error;
      }
    }
  }

  async get(reference: ObjectReference): Promise<unknown> {
    return this.request('GET', await this.pathOf(reference));
  }

  /** The path of an object, by what the API server says of its kind. */
  async pathOf(reference: ObjectReference): Promise<string> {
    const { apiVersion, kind, metadata } = reference;
    const root = apiVersion.includes('/')
      ? `/apis/${apiVersion}`
      : `/api/${apiVersion}`;
    const { name, namespaced } = await waitUntil({
      what: `${kind} of ${apiVersion} to be served`,
      patienceMs: KIND_PATIENCE_MS,
      probe: () => this.findKind(root, kind),
    });
    const scope = namespaced
      ? `namespaces/${metadata.namespace ?? 'default'}/`
      : '';
    return `${root}/${scope}${name}/${metadata.name}`;
  }

  private async findKind(
    root: string,
    kind: string,
  ): Promise<Kinds[number] | undefined> {
    const isIt = (found: Kinds[number]) =>
      found.kind === kind && !found.name.includes('/');
    const known = this.kinds.get(root)?.find(isIt);
    if (known) {
      return known;
    }
    const { resources } = kindsSchema.parse(await this.request('GET', root));
    this.kinds.set(root, resources);
    return resources.find(isIt);
  }
}
