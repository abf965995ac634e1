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

import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGunzip } from 'node:zlib';
import { parseCgiHead, splitCgiOutput } from './cgiResponse';

export interface GitHandlerOptions {
  /** The folder whose bare repositories are served. */
  root: string;
  /** The path of `git http-backend`. */
  httpBackend: string;
}

/**
 * Serves git repositories over smart HTTP, the only protocol that Flux speaks.
 * Everybody who reaches it may push: it is reached from the cluster and from
 * loopback alone.
 */
export function gitHandler(options: GitHandlerOptions) {
  return function serveGit(
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const url = new URL(request.url ?? '/', 'http://git');
    const backend = spawn(options.httpBackend, [], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: options.root,
        GIT_HTTP_EXPORT_ALL: '1',
        // Repositories belong to the user outside of the user namespace.
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
        GIT_CONFIG_KEY_1: 'http.receivepack',
        GIT_CONFIG_VALUE_1: 'true',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        REQUEST_METHOD: request.method,
        PATH_INFO: decodeURIComponent(url.pathname),
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_ADDR: request.socket.remoteAddress ?? '',
        // Without it git http-backend reads to the end of its input, which is
        // right for chunked and for compressed bodies.
        ...plainLength(request),
      },
    });
    const body = isCompressed(request) ? request.pipe(createGunzip()) : request;
    body.on('error', () => backend.kill());
    // git http-backend may answer before it has read all of the body.
    backend.stdin.on('error', () => {});
    body.pipe(backend.stdin);

    let output = Buffer.alloc(0);
    backend.stdout.on('data', (chunk: Buffer) => {
      if (response.headersSent) {
        response.write(chunk);
        return;
      }
      output = Buffer.concat([output, chunk]);
      const split = splitCgiOutput(output);
      if (split) {
        const { status, headers } = parseCgiHead(split.head);
        response.writeHead(status, headers.flat());
        response.write(split.body);
      }
    });
    const finish = () => {
      if (!response.headersSent) {
        response.writeHead(500);
      }
      response.end();
    };
    backend.on('error', finish);
    backend.stdout.on('end', finish);
    response.on('close', () => backend.kill());
  };
}

function isCompressed(request: IncomingMessage): boolean {
  return request.headers['content-encoding'] === 'gzip';
}

function plainLength(request: IncomingMessage): NodeJS.ProcessEnv {
  const length = request.headers['content-length'];
  return length && !isCompressed(request) ? { CONTENT_LENGTH: length } : {};
}
